using System.Globalization;

namespace TypedShm;

/// <summary>Reads the bounds of a field as a contract text has them: <c>-400.0 to 400.0</c>, <c>- to 5</c>.</summary>
internal static class RangeText
{
    private const string Separator = " to ";

    /// <exception cref="FormatException">The text gives no bounds of the type.</exception>
    public static FieldRange Read(FieldType type, ReadOnlySpan<char> text)
    {
        var middle = text.IndexOf(Separator);
        if (!type.IsNumber || middle < 0)
            throw Damage(type, text);
        var range = new FieldRange(Bound(type, text[..middle]), Bound(type, text[(middle + Separator.Length)..]));
        return range.IsNone || (range.Min is { } min && !range.Holds(min)) ? throw Damage(type, text) : range;
    }

    private static object? Bound(FieldType type, ReadOnlySpan<char> text)
    {
        if (text is "-")
            return null;
        var bound = type.IsInteger ? Integer(type.Element, text) : Float(type.Element, text);
        return bound ?? throw Damage(type, text);
    }

    private static object? Integer(ElementType type, ReadOnlySpan<char> text) =>
        Int128.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? ElementValue.Number(type, number) : null;

    private static object? Float(ElementType type, ReadOnlySpan<char> text)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (type is ElementType.Float32)
            return float.TryParse(text, Style, CultureInfo.InvariantCulture, out var single) && float.IsFinite(single) ? single : null;
        return double.TryParse(text, Style, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
    }

    private static FormatException Damage(FieldType type, ReadOnlySpan<char> text) =>
        new($"'{Shown.Of(text)}' is no range of {Shown.Of(type.Text)}");
}
