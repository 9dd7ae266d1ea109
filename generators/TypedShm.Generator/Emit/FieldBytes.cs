using System.Globalization;
using TypedShm.Description;

namespace TypedShm.Generator.Emit;

/// <summary>Spells how one field turns into bytes and back.</summary>
internal static class FieldBytes
{
    private const string Numbers = "global::System.Buffers.Binary.BinaryPrimitives";
    private const string Text = "global::TypedShm.PackedText";
    private const string Packed = "global::TypedShm.Packed";

    public static string Encode(string record, FieldPlace place)
    {
        var value = $"value.{place.Member}";
        if (place.IsLarge)
            return $"{Packed}.Encode({value}, bytes, {place.Whole}, \"{record}.{place.Path}\");";
        if (place.Field.Type.IsArray)
            return $"{value}.Encode({place.Whole});";
        return place.Field.Kind switch
        {
            FieldKind.Bool => $"bytes[{place.Offset}] = {value} ? (byte)1 : (byte)0;",
            FieldKind.Int8 => $"bytes[{place.Offset}] = unchecked((byte){value});",
            FieldKind.UInt8 => $"bytes[{place.Offset}] = {value};",
            FieldKind.String => $"{Text}.Write({place.Whole}, {value}, \"{record}.{place.Path}\");",
            FieldKind.Bytes => $"{Text}.WriteBytes({place.Whole}, {value}, \"{record}.{place.Path}\");",
            FieldKind.Time => $"{Packed}.Encode([{value}], {place.Whole}, \"{record}.{place.Path}\");",
            FieldKind.Enum => $"{Numbers}.WriteUInt16LittleEndian({place.Start}, (ushort){value});",
            var kind => $"{Numbers}.Write{Word(kind)}LittleEndian({place.Start}, {value});",
        };
    }

    /// <summary>Spells what refuses a value that the kind could hold but the field may not; null when it may hold all.</summary>
    public static string? Check(string record, FieldPlace place)
    {
        var (kind, rules) = (place.Field.Kind, place.Field.Rules);
        if (kind is FieldKind.Enum)
            return $"{Packed}.CheckEnum({place.Whole}, {Number(place.Field.Type.Values.Count)}, \"{record}.{place.Path}\");";
        if (rules.Min is null && rules.Max is null)
            return null;
        var unit = rules.Unit is null ? "null" : Literal.Of(rules.Unit);
        var bounds = $"{Literal.Of(rules.Min, kind)}, {Literal.Of(rules.Max, kind)}";
        return $"{Packed}.CheckRange<{FieldCode.Element(place.Field)}>({place.Whole}, {bounds}, {unit}, \"{record}.{place.Path}\");";
    }

    /// <summary>Spells what finds bytes that are no value of the field; null when any are.</summary>
    public static string? Find(FieldPlace place) => place.Field.Kind is FieldKind.Enum
        ? $"{Packed}.CheckEnum({place.Whole}, {Number(place.Field.Type.Values.Count)}, \"{place.Path}\", ref problem);"
        : null;

    /// <summary>Spells the value that the bytes hold.</summary>
    /// <param name="place">The field.</param>
    /// <param name="texts">How many strings and bytes the fields before it have.</param>
    public static string Decode(FieldPlace place, int texts)
    {
        if (place.Field.Type.IsArray)
            return $"{place.Type}.Decode({place.Whole}{Remembered(place, texts)})";
        return place.Field.Kind switch
        {
            FieldKind.Bool => $"bytes[{place.Offset}] != 0",
            FieldKind.Int8 => $"unchecked((sbyte)bytes[{place.Offset}])",
            FieldKind.UInt8 => $"bytes[{place.Offset}]",
            FieldKind.String => $"{Text}.Read({place.Whole}, ref texts[{Number(texts)}], \"{place.Path}\", ref problem)",
            FieldKind.Bytes => $"{Text}.ReadBytes({place.Whole}, ref texts[{Number(texts)}], \"{place.Path}\", ref problem)",
            FieldKind.Time => $"{Packed}.ReadTime({place.Start})",
            FieldKind.Enum => $"({place.Type}){Numbers}.ReadUInt16LittleEndian({place.Start})",
            var kind => $"{Numbers}.Read{Word(kind)}LittleEndian({place.Start})",
        };
    }

    /// <summary>Spells the array that lies in a buffer.</summary>
    public static string Lend(FieldPlace place) => $"buffer.Array<{place.Element}>(start + {place.Offset}, {Number(place.Field.Type.Count)})";

    private static string Remembered(FieldPlace place, int texts) =>
        FieldCode.IsText(place.Field) ? $", texts.Slice({Number(texts)}, {Number(place.Field.Type.Count)}), ref problem" : "";

    /// <summary>Gets the word by which the runtime library calls a number of two bytes or more.</summary>
    private static string Word(FieldKind kind) => kind switch
    {
        FieldKind.Float32 => "Single",
        FieldKind.Float64 => "Double",
        _ => kind.ToString(),
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
