using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using TypedShm.Transport.InProcess;

namespace TypedShm.Generator.Tests.Fixture;

/// <summary>Compiles against this very runtime and TypedShm, as strictly as the repository does.</summary>
public static class Compiler
{
    private static readonly IReadOnlyList<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Append(typeof(Session).Assembly.Location)
            .Append(typeof(InProcessTransport).Assembly.Location)
            .Distinct()
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static CSharpCompilation Create(string name, params IEnumerable<SyntaxTree> trees)
    {
        var kind = trees.Any(tree => tree.GetCompilationUnitRoot().Members.Any(SyntaxKind.GlobalStatement)) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        var options = new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999, optimizationLevel: OptimizationLevel.Release);
        return CSharpCompilation.Create(name, trees, References, options);
    }

    /// <summary>Gets every error and warning, also those of documentation comments.</summary>
    public static string Complaints(CSharpCompilation compilation)
    {
        using var code = new MemoryStream();
        using var documentation = new MemoryStream();
        var emitted = compilation.Emit(code, xmlDocumentationStream: documentation);
        return string.Join('\n', emitted.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
    }

    public static Assembly Load(CSharpCompilation compilation)
    {
        using var code = new MemoryStream();
        var emitted = compilation.Emit(code, options: new EmitOptions());
        Assert.Empty(emitted.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        return Assembly.Load(code.ToArray());
    }
}
