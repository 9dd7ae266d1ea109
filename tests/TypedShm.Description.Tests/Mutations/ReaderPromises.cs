using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis.Text;

namespace TypedShm.Description.Tests;

/// <summary>Says what holds of every description that is read, however wrong it is.</summary>
internal static class ReaderPromises
{
    private const int MostProblems = 100;
    private const int LongestMessage = 2000;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64 };

    public static CheckedDescription Hold(DescriptionFile[] files)
    {
        var read = DescriptionReader.Read(CorpusCase.Contract, files);
        Assert.Equal(read.Problems.OrderBy(problem => Array.FindIndex(files, file => file.Path == problem.Path)).ThenBy(problem => problem.Place.Start), read.Problems);
        foreach (var file in files)
            HoldProblems(file, [.. read.Problems.Where(problem => problem.Path == file.Path)]);
        HoldContract(read.Contract);
        HoldPlaces(files, read.Contract);
        return read;
    }

    private static void HoldProblems(DescriptionFile file, Problem[] problems)
    {
        Assert.InRange(problems.Length, 0, MostProblems + 1);
        Assert.Equal(problems.Length > MostProblems, problems.Any(problem => problem.Kind == InFile.TooManyProblems));
        var lines = problems.Length > 0 ? SourceText.From(file.Text).Lines : null;
        foreach (var problem in problems)
        {
            var place = problem.Place;
            Assert.True(place.Start >= 0 && place.Length >= 0 && place.Start + place.Length <= file.Text.Length, $"{problem} lies outside of the text");
            var span = lines!.GetLinePositionSpan(new(place.Start, place.Length));
            Assert.Equal(new(place.Start, place.Length, span.Start.Line, span.Start.Character, span.End.Line, span.End.Character), place);
            Assert.InRange(problem.Message.Length, 1, LongestMessage);
            Assert.DoesNotContain(problem.Message, char.IsControl);
            Assert.True(problem.Kind.Id[4] is >= '0' and <= '3', $"{problem} is none of a description");
        }

        if (problems.Length <= MostProblems)
            HoldSyntax(file, problems);
    }

    /// <summary>Compares with another parser: strict JSON has no problem of syntax, everything else has some problem.</summary>
    private static void HoldSyntax(DescriptionFile file, Problem[] problems)
    {
        if (IsJson(file.Text))
            Assert.DoesNotContain(problems, problem => problem.Kind == InFile.Syntax || problem.Kind == InFile.NestedTooDeep);
        else
            Assert.NotEmpty(problems);
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(Encoding.UTF8.GetBytes(text), Strict);
            Decode(document.RootElement);
            return true;
        }
        catch (Exception refusal) when (refusal is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Half a surrogate pair is found only when a string is decoded.</summary>
    private static void Decode(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.String)
            Assert.NotNull(element.GetString());
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                Decode(item);
        }

        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject())
            {
                Assert.NotNull(member.Name);
                Decode(member.Value);
            }
        }
    }

    /// <summary>The run time reads what is left of the contract, and reads the same.</summary>
    private static void HoldContract(ContractModel contract)
    {
        var text = ContractText.Write(contract);
        var parsed = Contract.Parse(text);
        Assert.Equal(text, parsed.Text);
        Assert.Equal(contract.Records.Select(record => (record.Name, record.Size, record.Fingerprint)), parsed.Records.Select(record => (record.Name, record.Size, record.Fingerprint)));
    }

    private static void HoldPlaces(DescriptionFile[] files, ContractModel contract)
    {
        if (contract.Records.Count == 0)
            return;
        var places = new DescriptionPlaces(files);
        foreach (var record in contract.Records)
        {
            foreach (var field in LeafField.Of(record.Fields).Select(leaf => leaf.Path).Prepend(null))
            {
                var (path, place) = places.Find(record.Name, field, RuleKeys.Unit);
                Assert.True(place.Start + place.Length <= files.Single(file => file.Path == path).Text.Length, $"{record.Name}.{field} lies outside of {path}");
            }
        }
    }
}
