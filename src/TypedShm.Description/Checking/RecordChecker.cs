namespace TypedShm.Description;

/// <summary>Checks one record of a file: its name, its fields, that it begins with ts and sender, its size.</summary>
internal sealed class RecordChecker(FileProblems problems)
{
    public RecordDraft Check(JsonMember member)
    {
        var foundBefore = problems.Found;
        var names = CheckName(member.Name);
        var fields = CheckFields(member, names?.Type ?? "");
        var model = problems.Found == foundBefore && !member.IsDamaged && names is not null ? LayOut(member.Name, names, fields) : null;
        return new(member.Name.Text, member.Name.Extent, problems, names, model);
    }

    private RecordNames? CheckName(JsonNode name)
    {
        if (name.Kind == JsonKind.Broken)
            return null;
        var names = RecordNames.Of(name.Text);
        var quoted = Excerpt.Of(name.Text);
        if (!CSharpName.IsIdentifier(name.Text))
            problems.Add(InRecord.RecordNameNoIdentifier, name.Extent, quoted, CSharpName.Suggest(name.Text, "status"));
        else if (name.Text.Length > CSharpName.Longest)
            problems.Add(InLimit.NameTooLong, name.Extent, quoted, name.Text.Length, CSharpName.Longest);
        else if (names.Group?.Length == 0)
            problems.Add(InRecord.RecordNameEmpty, name.Extent, quoted, "the group before __");
        else if (names.Property.Length == 0)
            problems.Add(InRecord.RecordNameEmpty, name.Extent, quoted, names.Group is null ? "the name" : "the name behind __");
        else
            return names;
        return null;
    }

    private List<FieldModel> CheckFields(JsonMember member, string typeName)
    {
        var (name, value) = (member.Name, member.Value);
        if (value.Kind == JsonKind.Broken)
            return [];
        if (value.Kind != JsonKind.List)
        {
            problems.Add(InRecord.RecordNotAList, value.Extent, Excerpt.Of(name.Text), value.Describe());
            return [];
        }

        var checker = new FieldChecker(problems, name.Text, typeName);
        var fields = value.Items.Select(checker.Check).ToList();
        // The mistake that was mended may have swallowed the fields that seem to be missing.
        if (!member.IsDamaged || value.Items.Count > 1)
            new MandatoryFields(problems, name).Check(value.Items, fields);
        return [.. fields.OfType<FieldModel>()];
    }

    private RecordModel? LayOut(JsonNode name, RecordNames names, List<FieldModel> fields)
    {
        var (placed, size) = RecordLayout.Place(fields);
        if (size > RecordLayout.LargestRecord)
        {
            problems.Add(InLimit.RecordTooLarge, name.Extent, name.Text, size, RecordLayout.LargestRecord);
            return null;
        }

        var valueSize = RecordLayout.ValueSize(placed);
        if (valueSize > RecordLayout.LargestValue)
        {
            problems.Add(InLimit.ValueTooLarge, name.Extent, name.Text, valueSize, RecordLayout.LargestValue);
            return null;
        }

        var group = names.Group is { } property ? new GroupModel(property) : null;
        return Fingerprint.Sign(new(name.Text, group, names.Property, names.Type, RecordRules.None, (int)size, new([.. placed])));
    }
}
