using TypedShm.Description;

namespace TypedShm.Tests.Runtime.Contracts;

/// <summary>Contracts from descriptions in few words.</summary>
internal static class Describe
{
    private const string Stamps = """["ts", 0.0], ["sender", ""]""";

    public static Contract Text(string description)
    {
        var read = DescriptionReader.Read("Test", [new("f.json", description)]);
        Assert.Empty(read.Problems);
        return Contract.Parse(ContractText.Write(read.Contract));
    }

    public static Contract Records(params string[] records) => Text($"{{ {string.Join(", ", records)} }}");

    /// <summary>One record r with these fields behind ts and sender.</summary>
    public static RecordContract Fields(string fields) => Records(Record("r", fields)).Records[0];

    /// <summary>The only field behind ts and sender.</summary>
    public static FieldContract Field(string blank) => Fields($"""["f", {blank}]""").Fields[2];

    public static string Record(string name, string fields) => $"\"{name}\": [{Stamps}, {fields}]";

    public static string Ruled(string name, string rules, string fields) => $$""" "{{name}}": { {{rules}}, "fields": [{{Stamps}}, {{fields}}] }""";
}
