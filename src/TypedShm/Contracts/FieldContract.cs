using System.Collections;
using System.Text;
using System.Text.Json;

namespace TypedShm;

/// <summary>Describes where one field lies in a packed record, and what it is.</summary>
public sealed class FieldContract
{
    private readonly ElementType element;
    private readonly string blank;

    internal FieldContract(FieldLine line)
    {
        (Record, Name, Type, Offset, Size, Unit, blank) = line;
        var bracket = Type.IndexOf('[', StringComparison.Ordinal);
        Length = bracket < 0 ? null : ParseLength(Type, bracket);
        element = ElementCodec.TypeOf(bracket < 0 ? Type : Type[..bracket])
            ?? throw new FormatException($"{this}: {Type} is no type that this version knows");
        Check();
    }

    /// <summary>Gets the name of the record that the field belongs to.</summary>
    public string Record { get; }

    /// <summary>Gets the name in the description.</summary>
    public string Name { get; }

    /// <summary>Gets the type as the contract text writes it, such as <c>float64[4]</c>.</summary>
    public string Type { get; }

    /// <summary>Gets the number of elements of an array; null for a single value.</summary>
    public int? Length { get; }

    /// <summary>Gets where the field begins in the record.</summary>
    public int Offset { get; }

    /// <summary>Gets how many bytes the field takes.</summary>
    public int Size { get; }

    /// <summary>Gets the unit, or <c>-</c>.</summary>
    public string Unit { get; }

    internal int Alignment => ElementCodec.AlignmentOf(element);

    private int ElementSize => Size / (Length ?? 1);

    /// <summary>Writes a bool, long, double or string, or for an array a list of them, at the field's place in a record.</summary>
    /// <exception cref="ArgumentException">The value is of another type or length, or a string does not fit.</exception>
    public void Encode(Span<byte> record, object value)
    {
        var place = record.Slice(Offset, Size);
        if (Length is not { } length)
        {
            ElementCodec.Encode(element, place, value, ToString());
            return;
        }

        if (value is not ICollection values || values.Count != length)
            throw new ArgumentException($"{this}: a list of {length} values is needed");
        var index = 0;
        foreach (var item in values)
            ElementCodec.Encode(element, place.Slice(index++ * ElementSize, ElementSize), item!, ToString());
    }

    /// <summary>Reads the field from a record and gives null, or says why the bytes are no such value.</summary>
    public string? Decode(ReadOnlySpan<byte> record, out object value)
    {
        var place = record.Slice(Offset, Size);
        if (Length is not { } length)
            return ElementCodec.Decode(element, place, Name, out value);

        var values = new object[length];
        value = values;
        for (var index = 0; index < length; index++)
        {
            var problem = ElementCodec.Decode(element, place.Slice(index * ElementSize, ElementSize), Name, out values[index]);
            if (problem is not null)
                return problem;
        }

        return null;
    }

    /// <summary>Names record and field.</summary>
    public override string ToString() => $"{Record}.{Name}";

    /// <summary>Takes a value from JSON: a token of the field's type, or a list of them; one token stands for all elements of an array.</summary>
    /// <exception cref="FormatException">The JSON is no value of this field.</exception>
    internal object Parse(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        try
        {
            if (!reader.Read() || ParseValue(ref reader) is not { } value || reader.Read())
                throw new FormatException($"{this}: {json} is no {Type}");
            return value;
        }
        catch (Exception invalid) when (invalid is JsonException or InvalidOperationException)
        {
            throw new FormatException($"{this}: {json} is not JSON", invalid);
        }
    }

    internal void EncodeBlank(Span<byte> record)
    {
        try
        {
            Encode(record, Parse(blank));
        }
        catch (ArgumentException tooLong)
        {
            throw new FormatException(tooLong.Message, tooLong);
        }
    }

    internal bool HasLayoutOf(FieldContract other) =>
        Name == other.Name && Type == other.Type && Offset == other.Offset && Size == other.Size;

    private object? ParseValue(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not JsonTokenType.StartArray)
        {
            var single = ElementCodec.Parse(element, ref reader);
            return single is null || Length is null ? single : Enumerable.Repeat(single, Length.Value).ToArray();
        }

        var values = new List<object>();
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            if (ElementCodec.Parse(element, ref reader) is not { } value)
                return null;
            values.Add(value);
        }

        return values.Count == Length ? values.ToArray() : null;
    }

    private static int ParseLength(string type, int bracket) =>
        type[^1] == ']' && int.TryParse(type.AsSpan(bracket + 1, type.Length - bracket - 2), out var length) && length is > 0 and <= RecordContract.MaxSize
            ? length
            : throw new FormatException($"{type} is no type");

    private void Check()
    {
        var count = Length ?? 1;
        var sound = ElementCodec.SizeOf(element) is { } size
            ? Size == (long)size * count
            : Size % count == 0 && ElementSize is > 2 and <= ushort.MaxValue;
        if (!sound || Offset % Alignment != 0)
            throw new FormatException($"{this}: a {Type} does not lie at {Offset} with size {Size}");
    }
}
