namespace TypedShm.Description;

/// <summary>Checks that the C# names of all fields of a record and of their types differ.</summary>
internal sealed class FieldNames(FileProblems problems, string typeName)
{
    private const string ArraySuffix = "Array";
    private const string EnumSuffix = "Value";
    private const string RecordSuffix = "Fields";

    private readonly HashSet<string> described = [];
    private readonly NameScope names = new(ReservedNames.OfRecord, typeName);

    /// <summary>Gives the names that a field has in the generated struct: its property, then the types that are made for it.</summary>
    public static IEnumerable<string> Of(string property, FieldType? type)
    {
        yield return property;
        if (type is { IsArray: true })
            yield return property + ArraySuffix;
        if (type is { Kind: FieldKind.Enum })
            yield return property + EnumSuffix;
        if (type is { Kind: FieldKind.Record })
            yield return property + RecordSuffix;
    }

    /// <summary>Names the struct of a nested record.</summary>
    public static string NestedType(FieldPath path, RuleSet rules) => CSharpName.Of(rules[RuleKeys.Name]?.Node.Text ?? path.Name) + RecordSuffix;

    /// <summary>Gives the name of the property; null after it has reported what is wrong.</summary>
    public string? Admit(JsonNode name, FieldPath path, RuleSet rules, FieldType? type)
    {
        if (Sound(name, path) is not { } usual)
            return null;
        var property = rules[RuleKeys.Name] is null ? usual : NameRules.OfField.Name(rules);
        return property is not null && Of(property, type).All(claimed => IsFree(name, path, claimed)) ? property : null;
    }

    private string? Sound(JsonNode name, FieldPath path)
    {
        var property = CSharpName.Of(name.Text);
        if (name.Kind == JsonKind.Broken)
            return null;
        if (name.Kind != JsonKind.Text)
            problems.Add(InField.FieldNameNotText, name.Extent, path.Parent, name.Describe());
        else if (!CSharpName.IsIdentifier(name.Text))
            problems.Add(InField.FieldNameNoIdentifier, name.Extent, path, CSharpName.Suggest(name.Text, "voltage"));
        else if (name.Text.Length > CSharpName.Longest)
            problems.Add(InLimit.NameTooLong, name.Extent, path, name.Text.Length, CSharpName.Longest);
        else if (property.Length == 0)
            problems.Add(InField.FieldNameEmpty, name.Extent, path);
        else if (!described.Add(name.Text))
            problems.Add(InField.DoubledField, name.Extent, path);
        else
            return property;
        return null;
    }

    private bool IsFree(JsonNode name, FieldPath path, string claimed)
    {
        var first = names.Claim(claimed, name.Text);
        if (first is null)
            return true;
        if (first == NameScope.Reserved)
            problems.Add(InField.FieldNameReserved, name.Extent, path, claimed, name.Text + "_value");
        else
            problems.Add(InField.FieldNameTaken, name.Extent, path, claimed, Describe(claimed, first));
        return false;
    }

    private static string Describe(string claimed, string field) => CSharpName.Of(field) == claimed ? $"field {field}" : $"the type of field {field}";
}
