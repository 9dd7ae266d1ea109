namespace TypedShm.Description;

/// <summary>Holds what later files say of single fields of one record.</summary>
internal sealed class FieldRefinements
{
    private readonly Dictionary<string, List<Mention>> byField = [];
    private readonly List<(FileProblems File, JsonNode Name)> names = [];
    private readonly object owner;

    /// <summary>Takes objects that are keyed by the names of fields, in the order of their files.</summary>
    public FieldRefinements(object owner, IEnumerable<Mention> objects)
    {
        this.owner = owner;
        foreach (var (file, node) in objects)
        {
            foreach (var member in DistinctMembers.Of(file, node, owner))
                Take(file, member);
        }
    }

    /// <summary>Gives what is said of a field.</summary>
    public IReadOnlyList<Mention> For(string field) => byField.TryGetValue(field, out var mentions) ? mentions : [];

    /// <summary>Reports the fields that there are not.</summary>
    public void ReportUnknown(ICollection<string> known)
    {
        foreach (var (file, name) in names.Where(name => !known.Contains(name.Name.Text)))
            file.Add(InRecord.RefinedFieldUnknown, name.Extent, owner, Excerpt.Of(name.Text), Nearest.Advise(name.Text, known));
    }

    private void Take(FileProblems file, JsonMember member)
    {
        if (member.Value.Kind == JsonKind.Broken)
            return;
        names.Add((file, member.Name));
        if (member.Value.Kind != JsonKind.Object)
        {
            file.Add(InRecord.RefinementNotAnObject, member.Value.Extent, owner, member.Value.Describe());
            return;
        }

        if (!byField.TryGetValue(member.Name.Text, out var mentions))
            byField.Add(member.Name.Text, mentions = []);
        mentions.Add(new(file, member.Value));
    }
}
