using System.Globalization;

namespace TypedShm;

/// <summary>Does for generated arrays of fixed length what all of them need.</summary>
public static class PackedArray
{
    /// <summary>Copies exactly as many values as the array holds.</summary>
    /// <exception cref="ArgumentException">There are more or fewer.</exception>
    public static void Copy<T>(ReadOnlySpan<T> values, Span<T> array, string field)
    {
        if (values.Length != array.Length)
            throw new ArgumentException($"{field}: {array.Length} values are needed, {values.Length} were given");
        values.CopyTo(array);
    }

    /// <summary>Combines the hash codes of all values.</summary>
    public static int Hash<T>(ReadOnlySpan<T> array)
    {
        var hash = default(HashCode);
        foreach (var value in array)
            hash.Add(value);
        return hash.ToHashCode();
    }

    /// <summary>Writes all values in brackets.</summary>
    public static string Text<T>(ReadOnlySpan<T> array)
    {
        var text = new System.Text.StringBuilder("[");
        foreach (var value in array)
            text.Append(text.Length == 1 ? "" : ", ").Append(CultureInfo.InvariantCulture, $"{value}");
        return text.Append(']').ToString();
    }
}
