namespace TypedShm.Description;

/// <summary>Reads the rules by which a record or a field is called otherwise in C#, or was called otherwise before.</summary>
/// <param name="nameWrong">What is reported of a name that C# cannot have.</param>
/// <param name="formerWrong">What is reported of a former name that cannot have been one.</param>
/// <param name="example">A name that is good.</param>
internal sealed class NameRules(ProblemKind nameWrong, ProblemKind formerWrong, string example)
{
    public static NameRules OfRecord { get; } = new(InRecord.RecordNameRule, InRecord.FormerRecordInvalid, "Status");

    public static NameRules OfField { get; } = new(InField.FieldNameRule, InField.FormerFieldInvalid, "Voltage");

    /// <summary>Gives the C# name; null if none is given or it was reported.</summary>
    public string? Name(RuleSet rules)
    {
        var name = rules.Text(RuleKeys.Name);
        if (name is null || IsName(name))
            return name;
        if (name.Length > CSharpName.Longest)
            rules[RuleKeys.Name]!.Report(InLimit.NameTooLong, rules.Owner, name.Length, CSharpName.Longest);
        else
            rules[RuleKeys.Name]!.Report(nameWrong, rules.Owner, Excerpt.Of(name), Suggest(name));
        return null;
    }

    /// <summary>Gives the former name; null if none is given or it was reported.</summary>
    public string? Was(RuleSet rules, string name)
    {
        if (rules.Text(RuleKeys.Was) is not { } was)
            return null;
        if (CSharpName.IsIdentifier(was) && was.Length <= CSharpName.Longest && was != name)
            return was;
        rules[RuleKeys.Was]!.Report(formerWrong, rules.Owner, Excerpt.Of(was));
        return null;
    }

    // No underscore: Layout joins the names of nested fields by it. No keyword begins with a capital letter.
    private static bool IsName(string name) =>
        CSharpName.IsIdentifier(name) && name.Length <= CSharpName.Longest && !char.IsLower(name[0]) && name.All(unit => unit != '_');

    private string Suggest(string name)
    {
        var suggested = CSharpName.Of(CSharpName.Suggest(name, example));
        return IsName(suggested) ? suggested : example;
    }
}
