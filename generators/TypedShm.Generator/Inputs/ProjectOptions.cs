using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedShm.Description;

namespace TypedShm.Generator.Inputs;

/// <summary>Reads what the project's properties say.</summary>
internal static class ProjectOptions
{
    /// <summary>Gets the namespace of generated code; null for the global one.</summary>
    public static string? Namespace(AnalyzerConfigOptionsProvider options)
    {
        var given = Property(options, "TypedShmNamespace") ?? Property(options, "RootNamespace");
        return given is null ? null : string.Join(".", given.Split('.').Select(Identifier));
    }

    /// <summary>Gets the types of the transports that the project's packages bring.</summary>
    public static EquatableArray<string> Transports(AnalyzerConfigOptionsProvider options)
    {
        // Not separated by semicolons: one would end the value in the file by which the compiler gets it.
        var types = (Property(options, "TypedShmTransports") ?? "").Split('|').Select(type => type.Trim());
        return new([.. types.Where(type => type.Length > 0).Distinct()]);
    }

    private static string? Property(AnalyzerConfigOptionsProvider options, string name) =>
        options.GlobalOptions.TryGetValue($"build_property.{name}", out var value) && value.Trim().Length > 0 ? value.Trim() : null;

    // A project may be named my-app or 3d.class, and its RootNamespace is so too.
    private static string Identifier(string part)
    {
        var mended = CSharpName.IsIdentifier(part) ? part : CSharpName.Suggest(part, "_");
        return SyntaxFacts.GetKeywordKind(mended) is SyntaxKind.None ? mended : "@" + mended;
    }
}
