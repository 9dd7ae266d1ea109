using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedShm.Description;
using TypedShm.Generator.Diagnostics;
using TypedShm.Generator.Inputs;

namespace TypedShm.Generator;

/// <summary>Reports everything that is wrong with descriptions, at its place in the JSON; nobody else reports.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DescriptionAnalyzer : DiagnosticAnalyzer
{
    private readonly ContractReader reader;

    /// <summary>Creates the analyzer.</summary>
    public DescriptionAnalyzer()
        : this(new ContractReader(DescriptionReader.Read))
    {
    }

    internal DescriptionAnalyzer(ContractReader reader) => this.reader = reader;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            // Read together, since files merge, but reported file by file, so that editors show problems while one types.
            var problems = new Lazy<ILookup<string, Problem>>(
                () => ProjectProblems.Of(start.Options, reader, start.CancellationToken), LazyThreadSafetyMode.PublicationOnly);
            var severities = new Severities(start.Compilation);
            start.RegisterAdditionalFileAction(file => Report(file, problems.Value, severities));
        });
    }

    private static void Report(AdditionalFileAnalysisContext context, ILookup<string, Problem> problems, Severities severities)
    {
        foreach (var problem in problems[context.AdditionalFile.Path])
        {
            // A project may name a file twice; its problems come once.
            if (context.Options.AdditionalFiles.First(file => file.Path == problem.Path) == context.AdditionalFile
                && severities.Of(problem, context.CancellationToken) is { } severity)
                context.ReportDiagnostic(Descriptors.Diagnostic(problem, severity));
        }
    }
}
