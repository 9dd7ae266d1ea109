using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedShm.Tests.Guards;

/// <summary>A C# file and its syntax tree.</summary>
internal sealed class SourceFile(string path, string text)
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview);

    public string Path { get; } = path;

    public SyntaxNode Root { get; } = CSharpSyntaxTree.ParseText(text, Options).GetRoot();

    public int Lines { get; } = text.AsSpan().TrimEnd('\n').Count('\n') + 1;

    public static SourceFile[] In(params string[] folders) =>
        [.. Repository.Files("*.cs", folders).Select(file => new SourceFile(Repository.PathOf(file), File.ReadAllText(file)))];

    public string At(SyntaxNode node) => $"{Path}:{FirstLine(node)}";

    /// <summary>Counts the lines of a declaration; attributes and documentation above it are no part of its length.</summary>
    public static int LinesOf(SyntaxNode node) => node.GetLocation().GetLineSpan().EndLinePosition.Line + 2 - FirstLine(node);

    private static int FirstLine(SyntaxNode node)
    {
        var attributes = node.ChildNodes().Where(child => child.IsKind(SyntaxKind.AttributeList)).Select(child => child.Span.End);
        var start = node.DescendantTokens().First(token => token.SpanStart >= attributes.DefaultIfEmpty(node.SpanStart).Max());
        return start.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
    }
}
