using System.Text.Json;
using TypedShm.Generator.Tests.Fixture;

namespace TypedShm.Generator.Tests.Compiles;

/// <summary>Descriptions that are legal and odd: their code compiles without a warning, and their blanks come out as they went in.</summary>
public sealed class BestiaryTests
{
    private static readonly string LongName = new('n', 128);

    public static TheoryData<string, string> Beasts => new()
    {
        { "no records", "{}" },
        { "no fields of its own", """{ "a": [["ts", 0.0], ["sender", ""]] }""" },
        { "ts and sender with blanks", """{ "a": [["ts", 1.5], ["sender", "me"]] }""" },
        { "keywords", $"{{ {Samples.Record("class", """["int", 0], ["namespace", ""], ["field", 0.0], ["value", false], ["record", [1]]""")}, {Samples.Record("new__default")} }}" },
        { "words of the generated code", $"{{ {Samples.Record("session", """["bytes", 0], ["value", ""], ["problem", 0.0], ["array", [1]], ["index", 0], ["global", 0], ["length", 1]""")}, {Samples.Record("system", """["create", [0]], ["filled", [""]], ["first", [true]], ["system", 0], ["typed_shm", 0]""")} }}" },
        { "names that differ in case only", $"{{ {Samples.Record("aB")}, {Samples.Record("ab")}, {Samples.Record("AbX__c")}, {Samples.Record("abx__c")} }}" },
        { "names of letters without case", $"{{ {Samples.Record("温度", """["値", 0.0], ["حرارة", [""]]""")}, {Samples.Record("ÄRGER__größe", """["ı", 1]""")} }}" },
        { "digits and underscores", $"{{ {Samples.Record("_1", """["_2", 0], ["__3", 0]""")}, {Samples.Record("a_1__b_2")} }}" },
        { "long names", $"{{ {Samples.Record(LongName, $"[\"{LongName}\", [0]]")} }}" },
        { "extreme numbers", $"{{ {Samples.Record("a", """["min", -9223372036854775808], ["max", 9223372036854775807], ["huge", 1e308], ["most", -1.7976931348623157e308], ["tiny", 5e-324], ["minus", -0.0], ["third", 0.3333333333333333], ["all", [-9223372036854775808, 1]], ["both", [0.0, -0.0]]""")} }}" },
        { "extreme strings", $$"""{ {{Samples.Record("a", """["quotes", "\"\"\" ' \\"], ["lines", "a\r\nb\u0085\u2028\u2029c"], ["nul", "\u0000\u001f\u007f"], ["braces", "{0} {{x}} {"], ["emoji", "🤖é"], ["xml", "<a>&]]></summary>"], ["odd", "\ufffe\uffff\ufeff"], ["list", ["\"\"\"", "\\", "*/ //"]]""")}} }""" },
        { "long arrays", $"{{ {Samples.Record("a", $"[\"same\", {List("1.5", 100)}], [\"list\", {List("\"\"", 100)}], [\"differ\", [{string.Join(", ", Enumerable.Range(0, 100))}]], [\"flags\", {List("true", 100)}]")} }}" },
        { "the largest value", $"{{ {Samples.Record("a", $"[\"big\", {List("false", 8176)}]")} }}" },
        { "large arrays", $"{{ {Samples.Record("a", $"[\"same\", {List("1.5", 200)}], [\"zero\", {List("0", 1022)}], [\"differ\", [{string.Join(", ", Enumerable.Range(0, 200))}]], [\"inner\", [[\"minus\", {List("-0.0", 200)}]]]")} }}" },
        { "large arrays of every kind", LargeKinds() },
        { "many fields", $"{{ {Samples.Record("a", string.Join(", ", Enumerable.Range(0, 1000).Select(n => $"[\"f{n}\", {n}]")))} }}" },
    };

    [Theory]
    [MemberData(nameof(Beasts))]
    public async Task A_beast_compiles_without_a_warning_and_keeps_its_blanks(string kind, string description)
    {
        Assert.NotEmpty(kind);
        var project = Project.Of(description);
        Assert.Empty(await project.Analyze());
        var code = GeneratorRun.Of(project).Compile();
        Assert.Equal("", Compiler.Complaints(code));

        var records = GeneratedRecord.Of(Compiler.Load(code).GetType("Demo.Station")!);
        Assert.Equal(JsonDocument.Parse(description).RootElement.EnumerateObject().Count(), records.Count);
        Assert.All(records, record => Assert.Equal(record.Contract.Blank[56..].ToArray(), record.Encode(record.CreateBlank())[56..]));
    }

    [Theory]
    [InlineData("", "station.datadesc.json", "Station")]
    [InlineData("Station", "station.datadesc.json", "Station.Station")]
    [InlineData("Station.Inner", "station.datadesc.json", "Station.Inner.Station")]
    [InlineData("my-app.class.2d", "station.datadesc.json", "my_app.class._2d.Station")]
    [InlineData("Demo", "sub/datadesc.json", "Demo.DataDict")]
    [InlineData("Demo", "C:\\x\\größe.datadesc.json", "Demo.Größe")]
    [InlineData("Demo", "session.datadesc.json", "Demo.Session")]
    public void Any_namespace_and_file_name_compiles(string space, string path, string type)
    {
        var project = Project.Of(new DescriptionText(path, $"{{ {Samples.Record("A__b")} }}"));
        var run = GeneratorRun.Of(project with { Options = project.Options.With("RootNamespace", space) });

        Assert.Equal("", Compiler.Complaints(run.Compile()));
        Assert.NotNull(Compiler.Load(run.Compile()).GetType(type));
    }

    [Fact]
    public void A_contract_named_in_lower_case_compiles()
    {
        var project = Project.Of(new DescriptionText("a.json", $"{{ {Samples.Record("b")} }}"));
        var run = GeneratorRun.Of(project with { Options = project.Options.Merge("lower", "a.json") });

        Assert.Equal("", Compiler.Complaints(run.Compile()));
    }

    [Fact]
    public void Types_of_the_user_do_not_capture_names_of_the_generated_code()
    {
        const string hostile = """
            namespace Demo.System { class Span; class Buffers; }
            namespace Demo.TypedShm { class IRecord; class Slot; class Session; }
            namespace Demo { class BatteryGroup; class PackedText; class ReadOnlySpan; class Contract; class Layout; }
            """;

        Assert.Equal("", Compiler.Complaints(GeneratorRun.Of(Project.Of(Samples.Station), hostile).Compile()));
    }

    [Fact]
    public void Contracts_that_differ_in_case_only_have_files_of_their_own()
    {
        var text = $"{{ {Samples.Record("b")} }}";
        var run = GeneratorRun.Of(Project.Of(new("aB.datadesc.json", text), new DescriptionText("ab.datadesc.json", text)));

        Assert.Equal(["AB.BRecord.g.cs", "AB.g.cs", "Ab(2).BRecord.g.cs", "Ab(2).g.cs"], run.Files.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("", Compiler.Complaints(run.Compile()));
    }

    [Fact]
    public void A_record_of_twenty_fields_takes_at_most_200_lines()
    {
        var fields = string.Join(", ", Enumerable.Range(1, 20).Select(n => $"[\"f{n}\", {(n % 2 == 0 ? "0.5" : "\"\"")}]"));
        var run = GeneratorRun.Of(Project.Of($"{{ {Samples.Record("a", fields)} }}"));

        Assert.InRange(run.Files["Station.ARecord.g.cs"].Count(unit => unit == '\n'), 100, 200);
    }

    private static string LargeKinds()
    {
        string[] kinds = ["int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "float32", "float64"];
        var fields = kinds.Select(kind => $$"""["{{kind}}", { "type": "{{kind}}", "shape": [2, 600], "blank": 7, "min": 1 }]""");
        const string mode = """["mode", { "type": "enum", "values": ["off", "on"], "shape": [600], "blank": "on" }]""";
        return $$"""{ "a": { "fields": [["ts", 0.0], ["sender", ""], {{string.Join(", ", fields)}}, {{mode}}, ["inner", { "fields": [{{mode}}, ["n", 0]] }]] } }""";
    }

    private static string List(string item, int count) => $"[{string.Join(", ", Enumerable.Repeat(item, count))}]";
}
