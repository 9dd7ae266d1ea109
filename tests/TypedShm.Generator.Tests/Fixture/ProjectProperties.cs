using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TypedShm.Generator.Tests.Fixture;

/// <summary>Properties as MSBuild hands them to the compiler: for the project, and for single files.</summary>
public sealed class ProjectProperties(ImmutableDictionary<string, string> global, ImmutableDictionary<string, string> contracts) : AnalyzerConfigOptionsProvider
{
    public const string InProcess = "|global::TypedShm.Transport.InProcess.InProcessTransport";

    private const string Metadata = "build_metadata.AdditionalFiles.TypedShmContract";

    public static ProjectProperties Default { get; } =
        new ProjectProperties(ImmutableDictionary<string, string>.Empty, ImmutableDictionary<string, string>.Empty)
            .With("RootNamespace", "Demo").With("TypedShmTransports", InProcess);

    public override AnalyzerConfigOptions GlobalOptions => new Options(global);

    public ProjectProperties With(string property, string value) => new(global.SetItem($"build_property.{property}", value), contracts);

    /// <summary>Gives files to a contract, as an item <c>TypedShmContract</c> does.</summary>
    public ProjectProperties Merge(string contract, params IEnumerable<string> paths) =>
        new(global, contracts.SetItems(paths.Select(path => KeyValuePair.Create(path, contract))));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        contracts.TryGetValue(textFile.Path, out var name) ? new Options(global.SetItem(Metadata, name)) : GlobalOptions;

    private sealed class Options(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
