using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedShm.Generator.Inputs;

namespace TypedShm.Generator.Tests.Fixture;

/// <summary>Runs the generator over a project in memory, again after each edit.</summary>
public sealed class GeneratorRun
{
    private static readonly CSharpParseOptions Language = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    private GeneratorDriver driver;

    private GeneratorRun(GeneratorDriver driver, CSharpCompilation compilation)
    {
        this.driver = driver.RunGenerators(compilation);
        Compilation = compilation;
    }

    public CSharpCompilation Compilation { get; private set; }

    public GeneratorRunResult Result => driver.GetRunResult().Results.Single();

    /// <summary>Gets the generated files by name.</summary>
    public IReadOnlyDictionary<string, string> Files => Result.GeneratedSources.ToDictionary(file => file.HintName, file => file.SourceText.ToString());

    public static GeneratorRun Of(Project project, params string[] sources) => Of(project, new DescriptionGenerator(), sources);

    internal static GeneratorRun Of(Project project, ContractReader reader) => Of(project, new DescriptionGenerator(reader), []);

    public GeneratorRun Edit(AdditionalText old, AdditionalText changed)
    {
        driver = driver.ReplaceAdditionalText(old, changed);
        return Again();
    }

    public GeneratorRun Remove(AdditionalText file)
    {
        driver = driver.RemoveAdditionalTexts([file]);
        return Again();
    }

    public GeneratorRun Change(AnalyzerConfigOptionsProvider options)
    {
        driver = driver.WithUpdatedAnalyzerConfigOptions(options);
        return Again();
    }

    public GeneratorRun AddSource(string source)
    {
        Compilation = Compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, Language));
        return Again();
    }

    /// <summary>Compiles the project with what was generated.</summary>
    public CSharpCompilation Compile() => Compilation.AddSyntaxTrees(Result.GeneratedSources.Select(file => file.SyntaxTree));

    /// <summary>Gets why each output of a step came out of the latest run.</summary>
    public IEnumerable<IncrementalStepRunReason> Reasons(string step) =>
        Result.TrackedSteps.TryGetValue(step, out var runs) ? runs.SelectMany(run => run.Outputs).Select(output => output.Reason) : [];

    /// <summary>Gets how many generated files were written anew, changed or left alone.</summary>
    public IEnumerable<IncrementalStepRunReason> OutputReasons =>
        Result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs).Select(output => output.Reason);

    private static GeneratorRun Of(Project project, DescriptionGenerator generator, string[] sources)
    {
        var options = new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true);
        var driver = CSharpGeneratorDriver.Create([generator.AsSourceGenerator()], project.Files, Language, project.Options, options);
        return new(driver, Compiler.Create(project.Name, [.. sources.Select(source => CSharpSyntaxTree.ParseText(source, Language))]));
    }

    private GeneratorRun Again()
    {
        driver = driver.RunGenerators(Compilation);
        return this;
    }
}
