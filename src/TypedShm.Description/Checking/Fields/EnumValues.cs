namespace TypedShm.Description;

/// <summary>Reads the values of an enum.</summary>
internal static class EnumValues
{
    private const int Most = ushort.MaxValue;

    /// <summary>Returns null after it has reported what is wrong.</summary>
    public static EnumValue[]? Read(FieldPath field, RuleSet rules, Mention whole)
    {
        if (rules[RuleKeys.Values] is not { } values)
        {
            (rules[RuleKeys.Type] ?? whole).Report(InField.ValuesMissing, field);
            return null;
        }

        if (values.Node.Items.Count is 0 or > Most)
        {
            values.Report(InField.ValuesInvalid, field, values.Node.Items.Count > 0 ? $"a list of {values.Node.Items.Count}" : values.Node.Describe());
            return null;
        }

        var names = new HashSet<string>();
        var members = new Dictionary<string, string>();
        var read = values.Node.Items.Select(item => ReadOne(field, values.At(item), names, members)).ToList();
        return read.Contains(null) ? null : [.. read.OfType<EnumValue>()];
    }

    private static EnumValue? ReadOne(FieldPath field, Mention item, HashSet<string> names, Dictionary<string, string> members)
    {
        var (name, member) = (item.Node.Text, CSharpName.Of(item.Node.Text));
        if (item.Node.Kind == JsonKind.Broken)
            return null;
        if (item.Node.Kind != JsonKind.Text)
            item.Report(InField.ValuesInvalid, field, $"a list with {item.Node.Describe()} in it");
        else if (name.Length > CSharpName.Longest)
            item.Report(InLimit.NameTooLong, field, name.Length, CSharpName.Longest);
        else if (!CSharpName.IsIdentifier(name) || member.Length == 0)
            item.Report(InField.ValueNoIdentifier, field, Excerpt.Of(name), CSharpName.Suggest(name, "off"));
        else if (!names.Add(name))
            item.Report(InField.DoubledValue, field, Excerpt.Of(name));
        else if (members.TryGetValue(member, out var first))
            item.Report(InField.ValueNameTaken, field, Excerpt.Of(name), member, first);
        else
        {
            members.Add(member, name);
            return new(name, member);
        }

        return null;
    }
}
