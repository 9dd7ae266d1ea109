namespace TypedShm.Description.Tests;

/// <summary>Descriptions in few words.</summary>
internal static class Describe
{
    public const string Begin = """["ts", 0.0], ["sender", ""]""";

    public static CheckedDescription Text(string text, string? later = null) =>
        DescriptionReader.Read("Test", later is null ? [new("f.json", text)] : [new("f.json", text), new("g.json", later)]);

    /// <summary>One record R with these fields behind ts and sender.</summary>
    public static CheckedDescription Fields(string fields) => Text($$"""{ "R": [{{Begin}}, {{fields}}] }""");

    /// <summary>Records that have only ts and sender.</summary>
    public static CheckedDescription Records(params string[] names) =>
        Text("{ " + string.Join(", ", names.Select(name => $"\"{name}\": [{Begin}]")) + " }");

    public static RecordModel Sound(CheckedDescription description)
    {
        Assert.Empty(description.Problems);
        return Assert.Single(description.Contract.Records);
    }

    public static IEnumerable<string> Lines(CheckedDescription description) => description.Problems.Select(problem => problem.ToString());
}
