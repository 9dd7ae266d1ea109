using System.Numerics;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;
using TypedShm.Snapshots;
using TypedShm.Transport.Conformance;

namespace TypedShm.Description.Tests;

/// <summary>What editors check by <c>schemas/datadesc.schema.json</c> is what the reader says, as far as a schema can know it.</summary>
public sealed class SchemaTests
{
    private static readonly JsonSchema Schema = Task.Run(() => JsonSchema.FromFileAsync("schemas/datadesc.schema.json")).GetAwaiter().GetResult();

    public static TheoryData<string> GoodNames => [.. CorpusCase.Good.Select(known => known.Name)];

    [Theory]
    [MemberData(nameof(GoodNames))]
    public void What_the_reader_accepts_the_schema_accepts(string name)
    {
        var good = CorpusCase.Good.Single(known => known.Name == name);

        Assert.All(good.Decode(), file => Assert.Equal("", Explain(Validate(file.Text))));
    }

    [Fact]
    public void The_sample_of_this_repository_is_valid() =>
        Assert.Equal("", Explain(Validate(File.ReadAllText("schemas/station.datadesc.json"))));

    [Fact]
    public void What_the_reader_refuses_the_schema_refuses_but_for_what_it_cannot_know()
    {
        var passed =
            from bad in CorpusCase.Bad
            where bad.Decode().All(file => IsJson(file.Text) && Validate(file.Text).Count == 0)
            from problem in bad.Read().Problems
            group bad.Name by problem.Kind into same
            orderby same.Key.Id
            select $"{same.Key.Id} {same.Key.Title}: {string.Join(", ", same.Distinct())}";

        Snapshot.Verify(string.Join('\n', passed) + "\n");
    }

    [Fact]
    public void What_the_reader_accepts_of_mutants_the_schema_accepts() =>
        Check.One(Mutants.Config(Soak.Count(2_000, 50_000)), Prop.ForAll(Mutants.Any, mutant =>
        {
            var files = mutant.Files();
            if (ReaderPromises.Hold(files).Problems.Count == 0)
                Assert.All(files, file => Assert.Equal("", Explain(Validate(file.Text))));
        }));

    [Fact]
    public void An_editor_has_every_key_and_every_type_to_offer()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText("schemas/datadesc.schema.json"));
        var definitions = schema.RootElement.GetProperty("definitions");
        var branches = definitions.GetProperty("rules").GetProperty("anyOf").EnumerateArray().Select(branch => branch.GetProperty("properties")).ToList();

        Assert.Equal(RuleKeys.OfRecord.Order(), Keys(definitions.GetProperty("record")));
        Assert.Equal(RuleKeys.OfGroup.Order(), Keys(definitions.GetProperty("group")));
        Assert.Equal(RuleKeys.OfField.Order(), Keys(definitions.GetProperty("refinement")));
        Assert.Equal(RuleKeys.OfField.Order(), branches.SelectMany(branch => branch.EnumerateObject()).Select(rule => rule.Name).Distinct().Order());
        Assert.Equal(
            KindNames.Types.Order(),
            branches.Where(branch => branch.TryGetProperty("type", out _)).SelectMany(branch => branch.GetProperty("type").GetProperty("enum").EnumerateArray()).Select(type => type.GetString()).Order());
    }

    private static IEnumerable<string> Keys(JsonElement definition) => definition.GetProperty("properties").EnumerateObject().Select(rule => rule.Name).Order();

    private static ICollection<ValidationError> Validate(string text)
    {
        using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None, MaxDepth = null };
        var root = new JArray(JToken.ReadFrom(reader));
        // This validator fails on numbers beyond int64, which others compare.
        foreach (var value in root.Descendants().OfType<JValue>().Where(value => value.Value is BigInteger))
            value.Value = (BigInteger)value.Value! < 0 ? long.MinValue : long.MaxValue;
        return Schema.Validate(root[0]);
    }

    private static string Explain(IEnumerable<ValidationError> errors) => string.Join('\n', errors.Select(error => error.ToString()));

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(Encoding.UTF8.GetBytes(text));
            return true;
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
    }
}
