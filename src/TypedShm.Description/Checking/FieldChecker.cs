namespace TypedShm.Description;

/// <summary>Checks the fields of one record: their shape, their names, their blanks.</summary>
internal sealed class FieldChecker(FileProblems problems, string recordName, string typeName)
{
    private readonly NameScope names = new(ReservedNames.OfRecord, typeName);

    /// <summary>Returns the field, not laid out yet; null after it has reported what is wrong.</summary>
    public FieldModel? Check(JsonNode node)
    {
        if (node.Kind == JsonKind.Broken)
            return null;
        if (node.Kind != JsonKind.List || node.Items.Count != 2)
        {
            ReportShape(node);
            return null;
        }

        var name = node.Items[0];
        var path = new FieldPath(recordName, name.Kind == JsonKind.Text ? name.Text : "?");
        var blank = new BlankReader(problems, path, CapacityOf(name.Text)).Read(node.Items[1]);
        if (SoundName(name, path) is not { } property)
            return null;
        var free = IsFree(name, path, property) && (blank?.Length is null || IsFree(name, path, property + "Array"));
        return free && blank is not null ? new(name.Text, property, TypeOf(name.Text, blank), new(blank.Values), FieldRules.None, 0, 0) : null;
    }

    private static int CapacityOf(string name) => name == RecordLayout.Sender ? RecordLayout.SenderCapacity : RecordLayout.UsualCapacity;

    private static FieldType TypeOf(string name, Blank blank) =>
        new(blank.Kind, blank.Length is { } length ? new([length]) : default) { Capacity = blank.Kind is FieldKind.String ? CapacityOf(name) : 0 };

    private void ReportShape(JsonNode node)
    {
        // What is broken in it has been reported, and may be why the count is wrong.
        if (node.Items.Any(item => item.Kind == JsonKind.Broken))
            return;
        var what = node.Items.Count > 0 ? $"a list of {node.Items.Count}" : node.Describe();
        problems.Add(InField.FieldNotAPair, node.Extent, Excerpt.Of(recordName), what);
    }

    private string? SoundName(JsonNode name, FieldPath path)
    {
        var property = CSharpName.Of(name.Text);
        if (name.Kind == JsonKind.Broken)
            return null;
        if (name.Kind != JsonKind.Text)
            problems.Add(InField.FieldNameNotText, name.Extent, Excerpt.Of(recordName), name.Describe());
        else if (!CSharpName.IsIdentifier(name.Text))
            problems.Add(InField.FieldNameNoIdentifier, name.Extent, path, CSharpName.Suggest(name.Text, "voltage"));
        else if (name.Text.Length > CSharpName.Longest)
            problems.Add(InLimit.NameTooLong, name.Extent, path, name.Text.Length, CSharpName.Longest);
        else if (property.Length == 0)
            problems.Add(InField.FieldNameEmpty, name.Extent, path);
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
        else if (first == name.Text)
            problems.Add(InField.DoubledField, name.Extent, path);
        else
            problems.Add(InField.FieldNameTaken, name.Extent, path, claimed, Describe(claimed, first));
        return false;
    }

    private static string Describe(string claimed, string field) => CSharpName.Of(field) == claimed ? $"field {field}" : $"the array type of field {field}";
}
