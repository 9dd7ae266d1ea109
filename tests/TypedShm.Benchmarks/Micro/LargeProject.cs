extern alias generator;

using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using generator::TypedShm.Generator;

namespace TypedShm.Benchmarks.Micro;

/// <summary>A project with one large description, and a driver as the compiler has it.</summary>
internal static class LargeProject
{
    public const int Records = 1000;
    public const int Fields = 20;

    private static readonly CSharpParseOptions Language = new(LanguageVersion.CSharp14);

    public static CSharpCompilation Compilation { get; } = CSharpCompilation.Create("Large", [CSharpSyntaxTree.ParseText("class Program;", Language)]);

    public static GeneratorDriver Driver(AdditionalText description, bool track = false) => CSharpGeneratorDriver.Create(
        [new DescriptionGenerator().AsSourceGenerator()],
        [description],
        Language,
        new Properties(),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, track));

    /// <summary>Makes the description; the blank of one field in the middle tells one version from the next.</summary>
    public static AdditionalText Description(int version) => new Text(string.Create(
        CultureInfo.InvariantCulture, $"{{\n{string.Join(",\n", Enumerable.Range(0, Records).Select(record => Record(record, record == Records / 2 ? version : 0)))}\n}}"));

    private static string Record(int record, int blank)
    {
        var fields = Enumerable.Range(0, Fields - 2).Select(field => string.Create(CultureInfo.InvariantCulture, $"    [\"field_{field}\", {Blank(field, blank)}]"));
        return string.Create(CultureInfo.InvariantCulture, $"  \"GROUP{record % 50}__record_{record}\": [\n    [\"ts\", 0.0], [\"sender\", \"\"],\n{string.Join(",\n", fields)}\n  ]");
    }

    private static string Blank(int field, int blank) => (field % 6) switch
    {
        0 => blank.ToString(CultureInfo.InvariantCulture),
        1 => "\"text\"",
        2 => "true",
        5 when field == 5 => "[0.0, 0.0, 0.0]",
        _ => "0.5",
    };

    private sealed class Text(string text) : AdditionalText
    {
        private readonly SourceText source = SourceText.From(text);

        public override string Path => "large.datadesc.json";

        public override SourceText GetText(CancellationToken cancellationToken = default) => source;
    }

    private sealed class Properties : AnalyzerConfigOptionsProvider
    {
        private static readonly Values None = new(ImmutableDictionary<string, string>.Empty);

        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(ImmutableDictionary<string, string>.Empty.Add("build_property.RootNamespace", "Demo"));

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => None;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => None;
    }

    private sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
