using TypedShm.Generator.Tests.Fixture;
using TypedShm.Inspection;

namespace TypedShm.Generator.Tests.Running;

/// <summary>Compares what generated code does with what the contract text says, which the runtime can read by itself.</summary>
public sealed class RandomContractTests
{
    private const int Contracts = 60;

    // ts and sender of a new record are not those of the blank: they are stamped.
    private const int Stamps = 56;

    private static readonly List<GeneratedRecord> Records = Generate();

    [Fact]
    public void There_is_something_to_test()
    {
        Assert.InRange(Records.Count, 2 * Contracts, int.MaxValue);
        Assert.InRange(Records.Count(record => record.Contract.Fields.Any(field => field.Length > 128)), Contracts / 4, int.MaxValue);
    }

    [Fact]
    public void A_new_record_is_the_blank_of_the_contract_without_its_stamps() =>
        Assert.All(Records, record => Assert.Equal(record.Contract.Blank[Stamps..].ToArray(), record.Encode(record.CreateBlank())[Stamps..]));

    [Fact]
    public void Any_values_are_decoded_and_encoded_to_the_same_bytes() =>
        Assert.All(Records, (record, seed) =>
        {
            var bytes = Packed(record.Contract, new RandomValues(seed));

            Assert.Null(record.Decode(bytes, out var value));
            Assert.Equal(bytes, record.Encode(value));
            Assert.Null(record.Decode(bytes, out var again));
            Assert.Equal(value, again);
            Assert.Equal(value.GetHashCode(), again.GetHashCode());
        });

    [Fact]
    public void Properties_have_the_values_of_their_fields() =>
        Assert.All(Records, (record, seed) =>
        {
            var bytes = Packed(record.Contract, new RandomValues(seed));
            record.Decode(bytes, out var value);
            Assert.Null(InspectedRecord.TryDecode(record.Contract, record.Encode(value), out var inspected));
            foreach (var field in record.Contract.Fields)
            {
                var property = value.GetType().GetProperty(char.ToUpperInvariant(field.Name[0]) + field.Name[1..])!.GetValue(value)!;
                var expected = inspected[field.Name];
                Assert.Equal(field.Length is null ? expected : Shown((object[])expected), field.Length is null ? property : property.ToString());
            }
        });

    [Fact]
    public void Padding_stays_zero_and_bytes_that_are_no_bool_are_true() =>
        Assert.All(Records, record =>
        {
            var noise = Enumerable.Repeat((byte)255, record.Contract.Size).ToArray();
            foreach (var text in record.Contract.Fields.Where(field => field.Type.StartsWith("string", StringComparison.Ordinal)))
                text.Encode(noise, text.Length is { } length ? Enumerable.Repeat<object>("", length).ToArray() : "");

            Assert.Null(record.Decode(noise, out var value));
            var bytes = record.Encode(value);
            var expected = new byte[noise.Length];
            foreach (var field in record.Contract.Fields)
            {
                field.Decode(noise, out var read);
                field.Encode(expected, read);
            }

            Assert.Equal(expected, bytes);
        });

    [Fact]
    public void Bytes_that_are_no_text_are_refused_by_the_name_of_the_field() =>
        Assert.All(Records, record => Assert.All(record.Contract.Fields.Where(field => field.Type.StartsWith("string", StringComparison.Ordinal)), field =>
        {
            var bytes = record.Contract.Blank.ToArray();
            bytes[field.Offset] = bytes[field.Offset + 1] = 255;

            Assert.StartsWith($"{field.Name}: the length 65535 is more than", record.Decode(bytes, out _), StringComparison.Ordinal);
        }));

    private static byte[] Packed(RecordContract contract, RandomValues values)
    {
        var record = new InspectedRecord(contract);
        foreach (var field in contract.Fields)
            record[field.Name] = values.For(field);
        return record.Bytes.ToArray();
    }

    private static string Shown(object[] values) => values.Length <= 8
        ? $"[{string.Join(", ", values.Select(Invariant))}]"
        : $"[{string.Join(", ", values.Take(8).Select(Invariant))}, ... {values.Length} values]";

    private static string Invariant(object value) => FormattableString.Invariant($"{value}");

    private static List<GeneratedRecord> Generate()
    {
        var files = Enumerable.Range(0, Contracts).Select(seed => new DescriptionText($"c{seed}.datadesc.json", new RandomDescription(seed).Write()));
        var assembly = Compiler.Load(GeneratorRun.Of(Project.Of([.. files])).Compile());
        return [.. Enumerable.Range(0, Contracts).SelectMany(seed => GeneratedRecord.Of(assembly.GetType($"Demo.C{seed}")!))];
    }
}
