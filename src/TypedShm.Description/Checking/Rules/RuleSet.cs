namespace TypedShm.Description;

/// <summary>Holds the rules of one record, group or field; what a later file says takes the place of what an earlier one said.</summary>
/// <param name="owner">How messages name it.</param>
/// <param name="unknown">What is reported of a rule that there is not.</param>
/// <param name="known">The rules that there are.</param>
internal sealed class RuleSet(object owner, ProblemKind unknown, string[] known)
{
    private readonly Dictionary<string, Mention> rules = [];

    /// <summary>Gets the rules of whoever says nothing of itself.</summary>
    public static RuleSet None { get; } = new("", InField.UnknownRule, []);

    /// <summary>Gets whether something that is wrong with the JSON may have swallowed rules.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>Gets how messages name the owner.</summary>
    public object Owner => owner;

    /// <summary>Gets what is said of single fields, by objects that are keyed by their names.</summary>
    public List<Mention> Refinements { get; } = [];

    /// <summary>Gets the rules that were given.</summary>
    public IEnumerable<KeyValuePair<string, Mention>> Given => rules;

    /// <summary>Gets a rule; null if nobody gave it.</summary>
    public Mention? this[string rule] => rules.TryGetValue(rule, out var mention) ? mention : null;

    /// <summary>Takes the rules of an object.</summary>
    public RuleSet Take(FileProblems file, JsonNode node)
    {
        foreach (var member in DistinctMembers.Of(file, node, owner))
        {
            IsDamaged |= member.IsDamaged || member.Value.Kind == JsonKind.Broken;
            if (!known.Contains(member.Name.Text))
                file.Add(unknown, member.Name.Extent, owner, Excerpt.Of(member.Name.Text), RuleKeys.Advise(member.Name.Text, known));
            else if (member.Name.Text == RuleKeys.Fields && member.Value.Kind == JsonKind.Object)
                Refinements.Add(new(file, member.Value));
            else if (member.Value.Kind != JsonKind.Broken)
                rules[member.Name.Text] = new(file, member.Value);
        }

        return this;
    }

    /// <summary>Gives the text of a rule; null if it was not given, or is no string and that was reported.</summary>
    public string? Text(string rule)
    {
        if (this[rule] is not { } mention)
            return null;
        if (mention.Node.Kind == JsonKind.Text)
            return mention.Node.Text;
        mention.Report(InFile.RuleNotText, owner, rule, mention.Node.Describe());
        return null;
    }
}
