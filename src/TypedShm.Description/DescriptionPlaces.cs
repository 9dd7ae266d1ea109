namespace TypedShm.Description;

/// <summary>Finds where the files of a contract speak of a record, a field, a rule.</summary>
public sealed class DescriptionPlaces
{
    private readonly List<(FileProblems File, Dictionary<string, JsonMember> Records)> files = [];

    /// <summary>Reads files in the order in which they merge.</summary>
    public DescriptionPlaces(IEnumerable<DescriptionFile> files)
    {
        foreach (var problems in files.Select(file => new FileProblems(file)))
        {
            var records = new Dictionary<string, JsonMember>();
            JsonParser.ReadObject(problems, member => records[member.Name.Text] = member);
            this.files.Add((problems, records));
        }
    }

    /// <summary>Gives the place of a rule; where nobody writes it, that of the name of its field, else of its record, else the beginning of the first file.</summary>
    /// <param name="record">The name of the record.</param>
    /// <param name="field">The names from the record down to the field, joined by dots; null for the record itself.</param>
    /// <param name="rule">The rule, such as <c>unit</c>; null for the field or the record itself.</param>
    public (string Path, TextPlace Place) Find(string record, string? field = null, string? rule = null)
    {
        (FileProblems File, Extent Extent)? name = null;
        (FileProblems File, Extent Extent)? recordName = null;
        foreach (var (file, records) in files.AsEnumerable().Reverse().Where(file => file.Records.ContainsKey(record)))
        {
            var member = records[record];
            recordName = (file, member.Name.Extent);
            if ((field is null ? member : Walk(member, field)) is { } found)
            {
                if (found.Value.Members.FirstOrDefault(written => written.Name.Text == rule) is { } written)
                    return (file.Path, file.Place(written.Value.Extent));
                name = (file, found.Name.Extent);
            }

            if (ListOf(member.Value) is not null)
                break;
        }

        return (name ?? recordName) is { } place ? (place.File.Path, place.File.Place(place.Extent)) : (files[0].File.Path, default);
    }

    private static JsonMember? Walk(JsonMember member, string path)
    {
        foreach (var name in path.Split('.'))
        {
            if (Field(member.Value, name) is not { } field)
                return null;
            member = field;
        }

        return member;
    }

    private static JsonMember? Field(JsonNode value, string name)
    {
        if (ListOf(value) is { } list)
        {
            var pair = list.Items.FirstOrDefault(item => item.Items.Count == 2 && item.Items[0].Text == name);
            return pair is null ? null : new(pair.Items[0], pair.Items[1], IsDamaged: false);
        }

        var refined = value.Members.FirstOrDefault(member => member.Name.Text == RuleKeys.Fields)?.Value;
        return refined?.Members.FirstOrDefault(member => member.Name.Text == name);
    }

    /// <summary>Gives the list of fields of a record or nested record; null where an object refines them, or where there are none.</summary>
    private static JsonNode? ListOf(JsonNode value)
    {
        var fields = value.Kind == JsonKind.Object ? value.Members.FirstOrDefault(member => member.Name.Text == RuleKeys.Fields)?.Value : value;
        return fields?.Kind == JsonKind.List ? fields : null;
    }
}
