using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedShm.Description;

namespace TypedShm.Generator.Inputs;

/// <summary>One file of the project that describes records.</summary>
/// <param name="Path">The path as the compiler has it.</param>
/// <param name="Text">The whole text; null when it cannot be read.</param>
/// <param name="Contract">The contract that the project names for it; null when the file's own name names it.</param>
internal sealed record DescriptionInput(string Path, string? Text, string? Contract)
{
    private const string Metadata = "build_metadata.AdditionalFiles.TypedShmContract";
    private const string FileName = "datadesc.json";

    /// <summary>Gets whether the file only refines the description beside it.</summary>
    public bool IsRules => Contract is null && RulesFile.IsNamedSo(Path);

    /// <summary>Reads a file; null when it is no description.</summary>
    public static DescriptionInput? Of(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancel)
    {
        var contract = options.GetOptions(file).TryGetValue(Metadata, out var name) && name.Trim().Length > 0 ? name.Trim() : null;
        return contract is not null || IsDescription(file.Path) || RulesFile.IsNamedSo(file.Path)
            ? new(file.Path, file.GetText(cancel)?.ToString(), contract)
            : null;
    }

    private static bool IsDescription(string path)
    {
        if (!path.EndsWith(FileName, StringComparison.OrdinalIgnoreCase))
            return false;
        var before = path.Length - FileName.Length - 1;
        return before < 0 || path[before] is '/' or '\\' or '.';
    }
}
