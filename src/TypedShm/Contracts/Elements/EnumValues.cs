using System.Text;

namespace TypedShm;

/// <summary>The names of an enum's values; the place of a name is its number.</summary>
internal sealed class EnumValues
{
    public const int Most = 65_535;

    public static readonly EnumValues None = new([]);

    private readonly Dictionary<string, int> numbers;

    private EnumValues(string[] names)
    {
        Names = names;
        Utf8Names = Array.ConvertAll(names, Encoding.UTF8.GetBytes);
        numbers = new Dictionary<string, int>(names.Length, StringComparer.Ordinal);
        for (var number = 0; number < names.Length; number++)
        {
            if (!numbers.TryAdd(names[number], number))
                throw new FormatException($"the value {names[number]} comes twice");
        }
    }

    public string[] Names { get; }

    public byte[][] Utf8Names { get; }

    /// <summary>Reads names between commas.</summary>
    /// <exception cref="FormatException">A name is none, or comes twice.</exception>
    public static EnumValues Read(ReadOnlySpan<char> list)
    {
        var names = list.ToString().Split(',');
        if (names.Length > Most)
            throw new FormatException($"an enum has more than {Most} values");
        foreach (var name in names)
        {
            if (!Identifier.Is(name))
                throw new FormatException($"'{Shown.Of(name)}' is no name of a value");
        }

        return new EnumValues(names);
    }

    /// <summary>Finds the number of a name; -1 when there is no such value.</summary>
    public int NumberOf(string name) => numbers.GetValueOrDefault(name, -1);

    /// <summary>Gets the first number that has another name in each list; -1 when one list is the beginning of the other.</summary>
    public int FirstDifference(EnumValues other)
    {
        for (var number = 0; number < Math.Min(Names.Length, other.Names.Length); number++)
        {
            if (Names[number] != other.Names[number])
                return number;
        }

        return -1;
    }

    public override string ToString() => Shown.Of(string.Join(", ", Names));
}
