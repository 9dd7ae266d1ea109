using System.Globalization;
using System.Text;

namespace TypedShm.Description;

/// <summary>Reads one value of a field as its type has it.</summary>
/// <param name="field">How messages name the field.</param>
internal sealed class ScalarReader(FieldPath field)
{
    private const decimal NanosecondsPerSecond = 1_000_000_000;

    /// <summary>Tells how an integer is written: without point and exponent.</summary>
    public static bool IsInteger(JsonNode node) => node.Kind == JsonKind.Number && node.Text.IndexOfAny(['.', 'e', 'E']) < 0;

    /// <summary>Says what to write instead of a list in a list of blanks.</summary>
    public static string Flat(JsonNode inner) => inner.Items.Any(FieldChecker.IsPair)
        ? "a field of its own for each record"
        : "one flat list, or { \"type\": \"float64\", \"shape\": [2, 3] }";

    /// <summary>Gives the blank of a type for which none is written.</summary>
    public static object Usual(FieldType type) => type.Kind switch
    {
        FieldKind.Bool => false,
        FieldKind.UInt64 => 0UL,
        FieldKind.Float32 => 0f,
        FieldKind.Float64 => 0.0,
        FieldKind.String or FieldKind.Bytes => "",
        FieldKind.Enum => type.Values[0].Name,
        _ => 0L,
    };

    /// <summary>Returns the value, boxed as models have it; null after it has reported what is wrong.</summary>
    public object? Read(Mention value, FieldType type)
    {
        var node = value.Node;
        switch (type.Kind, node.Kind)
        {
            case (_, JsonKind.Broken):
                return null;
            case (_, JsonKind.Null):
                return Refuse(value, InField.BlankIsNull);
            case (_, JsonKind.Object):
                return Refuse(value, InField.BlankIsObject);
            case (_, JsonKind.List):
                return Refuse(value, InField.BlankIsNested, Flat(node));
            case (FieldKind.Bool, JsonKind.Bool):
                return node.Text == "true";
            case (FieldKind.String, JsonKind.Text):
                return Text(value, type);
            case (FieldKind.Bytes, JsonKind.Text):
                return Base64(value, type);
            case (FieldKind.Enum, JsonKind.Text):
                return EnumName(value, type);
            case (FieldKind.Time, JsonKind.Number):
                return Time(value);
            case (FieldKind.Float32 or FieldKind.Float64, JsonKind.Number):
                return Float(value, type.Kind);
            case (_, JsonKind.Number) when IntegerRange.Of(type.Kind) is { } range && IsInteger(node):
                return Integer(value, range);
            default:
                return Refuse(value, InField.BlankOfOtherType, value.Literal, type.Element, JsonText.Of(Usual(type), type.Kind));
        }
    }

    private object? Integer(Mention value, IntegerRange range)
    {
        if (range.Read(value.Node.Text) is { } number)
            return number;
        var instead = range.Kind == FieldKind.Int64 ? ", or a float such as 1e20" : "";
        return Refuse(value, InLimit.IntegerOutOfRange, value.Literal, KindNames.Of(range.Kind), range.Least, range.Greatest, instead);
    }

    private object? Float(Mention value, FieldKind kind)
    {
        var parsed = double.TryParse(value.Node.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number);
        if (kind == FieldKind.Float64 && parsed && !double.IsInfinity(number))
            return number;
        if (kind == FieldKind.Float32 && parsed && !float.IsInfinity((float)number))
            return float.Parse(value.Node.Text, NumberStyles.Float, CultureInfo.InvariantCulture);
        var greatest = kind == FieldKind.Float64 ? "1.7976931348623157e308" : "3.4028235e38";
        return Refuse(value, InLimit.FloatNotFinite, value.Literal, KindNames.Of(kind), greatest);
    }

    private object? Text(Mention value, FieldType type)
    {
        var bytes = Encoding.UTF8.GetByteCount(value.Node.Text);
        if (bytes <= type.Capacity)
            return value.Node.Text;
        var instead = type.Capacity == RecordLayout.SenderCapacity ? "" : $" or \"maxBytes\": {bytes.ToString(CultureInfo.InvariantCulture)}";
        return Refuse(value, InLimit.TextTooLong, bytes, type.Capacity, instead);
    }

    private object? Base64(Mention value, FieldType type)
    {
        byte[] bytes;
        try
        {
            bytes = Convert.FromBase64String(value.Node.Text);
        }
        catch (FormatException)
        {
            return Refuse(value, InField.BlankNotBase64, value.Literal);
        }

        return bytes.Length <= type.Capacity ? Convert.ToBase64String(bytes) : Refuse(value, InLimit.BytesTooLong, bytes.Length, type.Capacity);
    }

    private object? EnumName(Mention value, FieldType type) =>
        type.Values.Any(known => known.Name == value.Node.Text)
            ? value.Node.Text
            : Refuse(value, InField.BlankNotAValue, value.Literal, Nearest.Advise(value.Node.Text, type.Values.Select(known => known.Name)));

    private object? Time(Mention value)
    {
        var parsed = decimal.TryParse(value.Node.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds);
        if (!parsed || seconds >= long.MaxValue / NanosecondsPerSecond || seconds <= long.MinValue / NanosecondsPerSecond)
            return Refuse(value, InLimit.TimeOutOfRange, value.Literal);
        return (long)Math.Round(seconds * NanosecondsPerSecond);
    }

    private object? Refuse(Mention value, ProblemKind kind, params object[] arguments)
    {
        value.Report(kind, [field, .. arguments]);
        return null;
    }
}
