using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedShm.Tests.Guards;

/// <summary>Says which limits of size and naming a file breaks, each with its place and number.</summary>
internal static partial class SourceBudget
{
    private const int MethodLines = 40;
    private const int Parameters = 5;
    private const int SmallTypeLines = 10;

    public static IEnumerable<string> Violations(SourceFile file, int fileLines) =>
        [.. FileLength(file, fileLines), .. MethodLengths(file), .. ParameterCounts(file), .. TypesPerFile(file), .. TypeNames(file)];

    private static IEnumerable<string> FileLength(SourceFile file, int limit)
    {
        if (file.Lines > limit)
            yield return $"{file.Path}:{limit + 1}: the file has {file.Lines} lines, the limit is {limit}";
    }

    private static IEnumerable<string> MethodLengths(SourceFile file)
    {
        foreach (var method in file.Root.DescendantNodes().Where(IsMethod))
        {
            var lines = SourceFile.LinesOf(method);
            if (lines > MethodLines)
                yield return $"{file.At(method)}: {NameOf(method)} has {lines} lines, the limit is {MethodLines}";
        }

        var statements = file.Root.ChildNodes().OfType<GlobalStatementSyntax>().Where(global => global.Statement is not LocalFunctionStatementSyntax).ToArray();
        var top = statements.Sum(SourceFile.LinesOf);
        if (top > MethodLines)
            yield return $"{file.At(statements[0])}: the top-level statements have {top} lines, the limit is {MethodLines}";
    }

    private static IEnumerable<string> ParameterCounts(SourceFile file)
    {
        // A positional record is data: its parameters are its properties.
        var lists = file.Root.DescendantNodes().OfType<BaseParameterListSyntax>().Where(list => list.Parent is not RecordDeclarationSyntax);
        foreach (var list in lists.Where(list => list.Parameters.Count - FamilyMembers(list.Parent!) > Parameters))
            yield return $"{file.At(list)}: {NameOf(list.Parent!)} has {list.Parameters.Count} parameters, the limit is {Parameters}";
    }

    /// <summary>Counts what a family of one method for two, three, ... types has of them: each type brings its parameter.</summary>
    private static int FamilyMembers(SyntaxNode method) =>
        method is MethodDeclarationSyntax { TypeParameterList.Parameters.Count: > 1 and var count } ? count : 0;

    private static IEnumerable<string> TypesPerFile(SourceFile file)
    {
        var types = file.Root.DescendantNodes().Where(node => IsType(node) && node.Parent is not TypeDeclarationSyntax).ToArray();
        if (types.Length > 1 && !types.All(type => IsTiny(type)))
            yield return $"{file.At(types[1])}: {types.Length} types in one file, the limit is 1 (or records and enums of at most {SmallTypeLines} lines, or classes without a body)";
    }

    private static bool IsTiny(SyntaxNode type) =>
        type is ClassDeclarationSyntax { Members.Count: 0 } or RecordDeclarationSyntax or EnumDeclarationSyntax && SourceFile.LinesOf(type) <= SmallTypeLines;

    private static IEnumerable<string> TypeNames(SourceFile file) =>
        from type in file.Root.DescendantNodes().Where(IsType)
        let name = NameOf(type)
        let word = VagueWord().Match(name)
        where word.Success
        select $"{file.At(type)}: the name {name} has the vague word {word.Value}";

    private static bool IsType(SyntaxNode node) => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax;

    private static bool IsMethod(SyntaxNode node) =>
        node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax;

    private static string NameOf(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.Text,
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        DelegateDeclarationSyntax type => type.Identifier.Text,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.Text,
        LocalFunctionStatementSyntax function => function.Identifier.Text,
        AccessorDeclarationSyntax accessor => accessor.Keyword.Text,
        _ => node.Kind().ToString(),
    };

    [GeneratedRegex("(Manager|Helper|Util|Utilitie|Utility|Impl|Base)s?(?![a-z])")]
    private static partial Regex VagueWord();
}
