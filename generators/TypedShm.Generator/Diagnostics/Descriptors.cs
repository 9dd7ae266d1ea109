using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TypedShm.Description;

namespace TypedShm.Generator.Diagnostics;

/// <summary>Turns problems into what the compiler reports.</summary>
internal static class Descriptors
{
    private const string Category = "TypedShm";

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById =
        ProblemCatalogue.All.ToImmutableDictionary(kind => kind.Id, Describe);

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = ProblemCatalogue.All.Select(kind => ById[kind.Id]).ToImmutableArray();

    public static Diagnostic Diagnostic(Problem problem) => Diagnostic(problem, Severity(problem.Kind));

    public static Diagnostic Diagnostic(Problem problem, DiagnosticSeverity severity)
    {
        var place = problem.Place;
        var lines = new LinePositionSpan(new(place.Line, place.Column), new(place.EndLine, place.EndColumn));
        var location = Location.Create(problem.Path, new TextSpan(place.Start, place.Length), lines);
        return Microsoft.CodeAnalysis.Diagnostic.Create(ById[problem.Kind.Id], location, severity, null, null, problem.Message);
    }

    // The problem has its arguments in it already, so the compiler gets the message whole.
    private static DiagnosticDescriptor Describe(ProblemKind kind) => new(
        kind.Id, kind.Title, "{0}", Category, Severity(kind), isEnabledByDefault: true);

    public static DiagnosticSeverity Severity(ProblemKind kind) => kind.Severity switch
    {
        ProblemSeverity.Error => DiagnosticSeverity.Error,
        ProblemSeverity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };
}
