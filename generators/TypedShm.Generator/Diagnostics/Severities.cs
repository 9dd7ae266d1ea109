using Microsoft.CodeAnalysis;
using TypedShm.Description;

namespace TypedShm.Generator.Diagnostics;

/// <summary>Knows how much a condition matters in a project.</summary>
/// <param name="compilation">The compilation.</param>
internal sealed class Severities(Compilation compilation)
{
    // The compiler applies .editorconfig to what is reported in C# only. So a description counts as one of the project's C# files.
    private readonly SyntaxTree? source = compilation.SyntaxTrees.FirstOrDefault();

    /// <summary>Gives the severity of a problem: as .editorconfig says for the project's C# files, else the usual one; null if it is not shown.</summary>
    public DiagnosticSeverity? Of(Problem problem, CancellationToken cancel)
    {
        var usual = Descriptors.Severity(problem.Kind);
        var provider = compilation.Options.SyntaxTreeOptionsProvider;
        if (source is null || provider?.TryGetDiagnosticValue(source, problem.Kind.Id, cancel, out var decided) is not true)
            return usual;
        return decided switch
        {
            ReportDiagnostic.Error => DiagnosticSeverity.Error,
            ReportDiagnostic.Warn => DiagnosticSeverity.Warning,
            ReportDiagnostic.Info => DiagnosticSeverity.Info,
            ReportDiagnostic.Hidden => DiagnosticSeverity.Hidden,
            ReportDiagnostic.Suppress => null,
            _ => usual,
        };
    }
}
