namespace TypedShm.Description;

/// <summary>Some consecutive UTF-16 units of a text.</summary>
internal readonly record struct Extent(int Start, int Length)
{
    public int End => Start + Length;

    public static Extent Between(int start, int end) => new(start, end - start);
}
