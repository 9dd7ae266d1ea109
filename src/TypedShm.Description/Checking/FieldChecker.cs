namespace TypedShm.Description;

/// <summary>Checks the fields of one record: their shape, their names, their blanks.</summary>
internal sealed class FieldChecker(FileProblems problems, string recordName, string typeName)
{
    private readonly NameScope names = new([.. ReservedNames.OfRecord, typeName]);
    private readonly HashSet<string> described = [];

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
        var path = Path(name.Kind == JsonKind.Text ? name.Text : "?");
        var blank = new BlankReader(problems, path, RecordLayout.TextCapacity(name.Text)).Read(node.Items[1]);
        if (!IsNameSound(name, path))
            return null;
        var property = CSharpName.Of(name.Text);
        var free = IsFree(name, path, property, $"field {Excerpt.Of(name.Text)}");
        if (free && blank?.Length is not null)
            free = IsFree(name, path, property + "Array", $"the array type of field {Excerpt.Of(name.Text)}");
        return free && blank is not null ? new(name.Text, property, blank.Kind, blank.Length, new(blank.Values), 0, 0) : null;
    }

    private void ReportShape(JsonNode node)
    {
        // What is broken in it has been reported, and may be why the count is wrong.
        if (node.Items.Any(item => item.Kind == JsonKind.Broken))
            return;
        var what = node.Items.Count > 0 ? $"a list of {node.Items.Count}" : node.Describe();
        problems.Add(ProblemCatalogue.FieldNotAPair, node.Extent, Excerpt.Of(recordName), what);
    }

    private string Path(string fieldName) => $"{Excerpt.Of(recordName)}.{Excerpt.Of(fieldName)}";

    private bool IsNameSound(JsonNode name, string path)
    {
        if (name.Kind == JsonKind.Broken)
            return false;
        if (name.Kind != JsonKind.Text)
            problems.Add(ProblemCatalogue.FieldNameNotText, name.Extent, Excerpt.Of(recordName), name.Describe());
        else if (!CSharpName.IsIdentifier(name.Text))
            problems.Add(ProblemCatalogue.FieldNameNoIdentifier, name.Extent, path, CSharpName.Suggest(name.Text, "voltage"));
        else if (name.Text.Length > CSharpName.Longest)
            problems.Add(ProblemCatalogue.NameTooLong, name.Extent, path, name.Text.Length, CSharpName.Longest);
        else if (CSharpName.Of(name.Text).Length == 0)
            problems.Add(ProblemCatalogue.FieldNameEmpty, name.Extent, path);
        else if (!described.Add(name.Text))
            problems.Add(ProblemCatalogue.DoubledField, name.Extent, path);
        else
            return true;
        return false;
    }

    private bool IsFree(JsonNode name, string path, string claimed, string owner)
    {
        var first = names.Claim(claimed, owner);
        if (first is null)
            return true;
        if (first == NameScope.Reserved)
            problems.Add(ProblemCatalogue.FieldNameReserved, name.Extent, path, claimed, name.Text + "_value");
        else
            problems.Add(ProblemCatalogue.FieldNameTaken, name.Extent, path, claimed, first);
        return false;
    }
}
