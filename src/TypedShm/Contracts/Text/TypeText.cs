using System.Globalization;

namespace TypedShm;

/// <summary>Reads a type as a contract text has it: <c>float64</c>, <c>uint16[32,64]</c>, <c>enum(off,on)[2]</c>.</summary>
internal static class TypeText
{
    private const int MostDimensions = 8;
    private const string EnumStart = "enum(";

    /// <exception cref="FormatException">The text is no type.</exception>
    public static FieldType Read(ReadOnlySpan<char> text)
    {
        if (FieldType.Single(text) is { } single)
            return single;
        var bracket = text.IndexOf('[');
        var element = bracket < 0 ? text : text[..bracket];
        var shape = bracket < 0 ? [] : ReadShape(text, bracket);
        if (element.StartsWith(EnumStart) && element[^1] == ')')
            return new FieldType(text.ToString(), ElementType.Enum, shape, EnumValues.Read(element[EnumStart.Length..^1]));
        return FieldType.Single(element) is { } known
            ? new FieldType(text.ToString(), known.Element, shape, EnumValues.None)
            : throw new FormatException($"{Shown.Of(text)} is no type that this version knows");
    }

    private static int[] ReadShape(ReadOnlySpan<char> text, int bracket)
    {
        if (text[^1] != ']')
            throw Damage(text);
        var lengths = new List<int>();
        var list = text[(bracket + 1)..^1];
        long count = 1;
        foreach (var part in list.Split(','))
        {
            if (lengths.Count == MostDimensions || !int.TryParse(list[part], NumberStyles.None, CultureInfo.InvariantCulture, out var length) || length == 0)
                throw Damage(text);
            count *= length;
            if (count > RecordContract.MaxSize)
                throw Damage(text);
            lengths.Add(length);
        }

        return [.. lengths];
    }

    private static FormatException Damage(ReadOnlySpan<char> text) => new($"{Shown.Of(text)} is no type");
}
