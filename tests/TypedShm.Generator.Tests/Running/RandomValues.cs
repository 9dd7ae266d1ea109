namespace TypedShm.Generator.Tests.Running;

/// <summary>Makes values of any field, the same ones for the same seed.</summary>
internal sealed class RandomValues(int seed)
{
    private static readonly string[] Texts = ["", "a", "größe", "🤖", "a\0b", "0123456789012345678901234567890123456789012345"];

    private readonly Random random = new(seed);

    public object For(FieldContract field) =>
        field.Length is { } length ? Enumerable.Range(0, length).Select(_ => Element(field.Type)).ToArray() : Element(field.Type);

    private object Element(string type) => type[0] switch
    {
        'b' => random.Next(2) == 0,
        'i' => random.NextInt64(long.MinValue, long.MaxValue),
        // Any bits: a float is copied, also when it is no number.
        'f' => BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue)),
        _ => Texts[random.Next(Texts.Length)],
    };
}
