namespace TypedShm.Description;

/// <summary>A type as the contract text writes it, such as <c>uint16[32,64]</c> or <c>enum(off,on)</c>.</summary>
/// <param name="Text">The whole type.</param>
/// <param name="Element">What one element is, an enum without its values.</param>
/// <param name="Shape">The lengths in brackets; empty for a single value.</param>
/// <param name="Values">The values of an enum; none for other types.</param>
internal sealed record TypeWords(string Text, string Element, string Shape, IReadOnlyList<string> Values)
{
    /// <summary>Gets the type as messages show it.</summary>
    public string Shown => Excerpt.Of(Text);

    /// <summary>Gets the number of elements.</summary>
    public int Count => Shape.Trim('[', ']').Split(',').Aggregate(1, (count, length) => count * (int.TryParse(length, out var number) ? Math.Max(number, 1) : 1));

    public static TypeWords Of(string text)
    {
        var bracket = text.IndexOf('[', 0);
        var (whole, shape) = bracket < 0 ? (text, "") : (text.Substring(0, bracket), text.Substring(bracket));
        var parenthesis = whole.IndexOf('(', 0);
        return parenthesis < 0
            ? new(text, whole, shape, [])
            : new(text, whole.Substring(0, parenthesis), shape, whole.Substring(parenthesis + 1).TrimEnd(')').Split(','));
    }

    /// <summary>Tells whether bytes mean the same to both: the values of one enum may be the beginning of the other's.</summary>
    public bool Fits(TypeWords other) => Element == other.Element && Shape == other.Shape && SharedValues(other) == Math.Min(Values.Count, other.Values.Count);

    /// <summary>Counts the values with which both begin.</summary>
    public int SharedValues(TypeWords other) => Values.Zip(other.Values, (mine, theirs) => mine == theirs).TakeWhile(isSame => isSame).Count();
}
