using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TypedShm.Generator.Tests.Fixture;

/// <summary>A project in memory: its descriptions and its properties.</summary>
public sealed record Project(string Name, ImmutableArray<AdditionalText> Files, ProjectProperties Options)
{
    /// <summary>Makes a project <c>Demo</c> with the in-process transport.</summary>
    public static Project Of(params DescriptionText[] files) => new("Demo", [.. files], ProjectProperties.Default);

    public static Project Of(string description) => Of(new DescriptionText("station.datadesc.json", description));

    /// <summary>Runs the analyzer and gives what the compiler would print, by file and place, except that nothing is accepted yet.</summary>
    public async Task<IReadOnlyList<string>> Analyze(DescriptionAnalyzer? analyzer = null) =>
        [.. (await AnalyzeAll(analyzer)).Where(line => !line.Contains(": Info TSHM401: ", StringComparison.Ordinal))];

    /// <summary>Runs the analyzer and gives what the compiler would print, by file and place.</summary>
    public async Task<IReadOnlyList<string>> AnalyzeAll(DescriptionAnalyzer? analyzer = null, SyntaxTreeOptionsProvider? severities = null)
    {
        var options = new AnalyzerOptions(Files, Options);
        var source = Compiler.Create(Name, CSharpSyntaxTree.ParseText("class Any;", path: "Any.cs"));
        var compilation = source.WithOptions(source.Options.WithSyntaxTreeOptionsProvider(severities)).WithAnalyzers([analyzer ?? new DescriptionAnalyzer()], options);
        var diagnostics = await compilation.GetAllDiagnosticsAsync();
        return [.. diagnostics.OrderBy(found => found.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(found => found.Location.SourceSpan.Start).Select(Print)];
    }

    private static string Print(Diagnostic found)
    {
        var place = found.Location.GetLineSpan();
        return $"{place.Path}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): {found.Severity} {found.Id}: {found.GetMessage()}";
    }
}
