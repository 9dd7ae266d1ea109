using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TypedShm.Description;
using TypedShm.Generator.Diagnostics;
using TypedShm.Generator.Emit;
using TypedShm.Generator.Inputs;
using TypedShm.Generator.Models;

namespace TypedShm.Generator;

/// <summary>Turns the descriptions of a project into typed records: one file a record, one file a contract.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class DescriptionGenerator : IIncrementalGenerator
{
    private readonly ContractReader reader;

    /// <summary>Creates the generator.</summary>
    public DescriptionGenerator()
        : this(new ContractReader(DescriptionReader.Read))
    {
    }

    internal DescriptionGenerator(ContractReader reader) => this.reader = reader;

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = context.AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, cancel) => DescriptionInput.Of(pair.Left, pair.Right, cancel))
            .Where(static file => file?.Text is not null)
            .WithTrackingName(StepNames.DescriptionFiles);

        var contracts = files.Collect()
            .SelectMany(static (files, _) => ProjectDescriptions.Of(files!).Contracts)
            .WithTrackingName(StepNames.Contracts);

        // Problems stay behind: they know places, which every edit of the JSON moves, and the analyzer reports them.
        var models = contracts
            .Select((contract, cancel) => NamedContract.Of(contract, reader.Read(contract).Contract, cancel))
            .WithTrackingName(StepNames.Models);

        var space = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => ProjectOptions.Namespace(options))
            .WithTrackingName(StepNames.Namespace);

        var transports = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => ProjectOptions.Transports(options))
            .WithTrackingName(StepNames.Transports);

        var records = models.Combine(space)
            .SelectMany(static (pair, _) => pair.Left.Records.Select(record => RecordInput.Of(pair.Left, pair.Right, record)))
            .WithTrackingName(StepNames.Records);

        var outlines = models.Combine(space)
            .Select(static (pair, _) => ContractOutline.Of(pair.Left, pair.Right))
            .WithTrackingName(StepNames.Outlines);

        context.RegisterSourceOutput(records, static (output, record) => Add(output, record.Record.FileName, () => RecordFile.Write(record)));
        context.RegisterSourceOutput(
            outlines.Combine(transports), static (output, pair) => Add(output, pair.Left.FileName, () => ContractFile.Write(pair.Left, pair.Right)));
    }

    private static void Add(SourceProductionContext output, string name, Func<string> write)
    {
        try
        {
            output.AddSource(name, SourceText.From(write(), Encoding.UTF8));
        }
        catch (Exception defect) when (defect is not OperationCanceledException)
        {
            // Whatever it is: without this, the compiler drops every file of every contract, and says so in a warning only.
            var problem = InProject.GeneratorDefect.At(name, default, name, $"{defect.GetType().Name}: {defect.Message}");
            output.ReportDiagnostic(Descriptors.Diagnostic(problem));
        }
    }
}
