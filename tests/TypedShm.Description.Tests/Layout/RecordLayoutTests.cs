using FsCheck;
using FsCheck.Fluent;

namespace TypedShm.Description.Tests;

public sealed class RecordLayoutTests
{
    private static readonly string[] Blanks = ["true", "0", "0.0", "\"\""];

    /// <summary>Fields as (index of the blank, length): 0 is a single value.</summary>
    private static Arbitrary<(int Blank, int Length)[]> Shapes { get; } =
        Gen.Choose(0, Blanks.Length - 1).SelectMany(_ => Gen.Choose(0, 9), (blank, length) => (blank, length)).ArrayOf().ToArbitrary();

    [Fact]
    public void Fields_never_overlap_and_are_aligned_and_padding_is_all_that_is_left() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Shapes, shapes =>
        {
            var record = Describe.Sound(Describe.Text($"{{ \"R\": [{string.Join(", ", shapes.Select(Field).Prepend(Describe.Begin))}] }}"));
            var end = 0;
            var padding = 0;
            foreach (var field in record.Fields)
            {
                padding += field.Offset - end;
                Assert.True(field.Offset >= end, $"{field} overlaps");
                Assert.InRange(field.Offset - end, 0, Alignment(field) - 1);
                Assert.Equal(0, field.Offset % Alignment(field));
                Assert.Equal(ElementSize(field) * (field.Type.Count), field.Size);
                end = field.Offset + field.Size;
            }

            Assert.Equal(0, record.Size % 8);
            Assert.InRange(record.Size - end, 0, 7);
            Assert.Equal(record.Size, record.Fields.Sum(field => field.Size) + padding + record.Size - end);
        }));

    [Fact]
    public void Ts_and_sender_lie_at_the_same_place_in_every_record()
    {
        var record = Describe.Sound(Describe.Records("R"));

        Assert.Equal([(0, 8), (8, 48)], record.Fields.Select(field => (field.Offset, field.Size)));
        Assert.Equal(56, record.Size);
    }

    [Fact]
    public void A_record_may_take_the_whole_limit_of_a_value_and_no_byte_more()
    {
        var bytes = RecordLayout.LargestValue - 16;

        Assert.Equal(bytes + 56, Describe.Sound(Describe.Fields(Flags(bytes))).Size);
        Assert.Equal(InLimit.ValueTooLarge, Assert.Single(Describe.Fields(Flags(bytes + 1)).Problems).Kind);
    }

    [Fact]
    public void A_record_beyond_the_limit_of_a_slot_has_no_places()
    {
        var field = Describe.Sound(Describe.Fields("""["v", [true, false]]""")).Fields[2];

        Assert.Single(RecordLayout.Place([Flags(field, RecordLayout.LargestRecord)]).Fields);
        Assert.Empty(RecordLayout.Place([Flags(field, RecordLayout.LargestRecord + 1)]).Fields);
    }

    [Theory]
    [InlineData("int8", 1024, false)]
    [InlineData("int8", 1025, true)]
    [InlineData("float64", 128, false)]
    [InlineData("float64", 129, true)]
    [InlineData("bool", 8000, false)]
    [InlineData("time", 500, false)]
    [InlineData("string", 100, false)]
    public void An_array_of_numbers_beyond_a_kilobyte_is_large(string type, int length, bool isLarge)
    {
        var field = Describe.Sound(Describe.Fields($$"""["v", { "type": "{{type}}", "shape": [{{length}}] }]""")).Fields[2];

        Assert.Equal(isLarge, RecordLayout.IsLarge(field.Type));
    }

    [Fact]
    public void A_large_array_does_not_count_as_a_value()
    {
        var record = Describe.Sound(Describe.Fields("""["v", { "type": "float64", "shape": [32, 64] }], ["w", { "type": "enum", "values": ["a"], "shape": [400000] }]"""));

        Assert.Equal(56 + 16384 + 800000, record.Size);
        Assert.Equal(16 + 24 + 24, RecordLayout.ValueSize(record.Fields));
    }

    private static FieldModel Flags(FieldModel field, int count) => field with { Type = field.Type with { Shape = new([count]) } };

    private static string Flags(int count) => $"[\"v\", [{string.Join(',', Enumerable.Repeat("true", count))}]]";

    private static string Field((int Blank, int Length) shape, int index)
    {
        var blank = Blanks[shape.Blank];
        var blanks = shape.Length == 0 ? blank : $"[{string.Join(", ", Enumerable.Repeat(blank, shape.Length))}]";
        return $"[\"v{index}\", {blanks}]";
    }

    // Sizes and alignments repeated on purpose: a change on one side trips here.
    private static int Alignment(FieldModel field) => field.Kind switch { FieldKind.Bool => 1, FieldKind.String => 2, _ => 8 };

    private static int ElementSize(FieldModel field) => field.Kind switch
    {
        FieldKind.Bool => 1,
        FieldKind.String => field.Name == "sender" ? 48 : 64,
        _ => 8,
    };
}
