using System.Globalization;
using System.Text;

namespace TypedShm.Description;

/// <summary>Reads the blank of a field and thereby its type.</summary>
/// <param name="problems">Where problems go.</param>
/// <param name="field">How messages name the field.</param>
/// <param name="textCapacity">How many bytes of UTF-8 a string of the field holds.</param>
internal sealed class BlankReader(FileProblems problems, FieldPath field, int textCapacity)
{
    /// <summary>Returns null after it has reported what is wrong.</summary>
    public Blank? Read(JsonNode node)
    {
        if (node.Kind != JsonKind.List)
            return KindOf(node) is { } kind && Value(node, kind) is { } value ? new(kind, null, [value]) : null;

        if (node.Items.Count == 0)
        {
            problems.Add(InField.BlankIsEmpty, node.Extent, field);
            return null;
        }

        return CommonKind(node.Items) is { } common ? ReadAll(node.Items, common) : null;
    }

    private Blank? ReadAll(IReadOnlyList<JsonNode> items, FieldKind kind)
    {
        var values = new object[items.Count];
        var sound = true;
        for (var i = 0; i < values.Length; i++)
        {
            if (Value(items[i], kind) is { } value)
                values[i] = value;
            else
                sound = false;
        }

        return sound ? new(kind, values.Length, values) : null;
    }

    private FieldKind? CommonKind(IReadOnlyList<JsonNode> items)
    {
        FieldKind? common = null;
        foreach (var item in items)
        {
            if (KindOf(item) is not { } kind)
                return null;
            if ((common ??= kind) == kind)
                continue;
            ReportMixed(items[0], item, common.Value, kind);
            return null;
        }

        return common;
    }

    private FieldKind? KindOf(JsonNode node)
    {
        switch (node.Kind)
        {
            case JsonKind.Bool:
                return FieldKind.Bool;
            case JsonKind.Text:
                return FieldKind.String;
            case JsonKind.Number:
                return node.Text.IndexOfAny(['.', 'e', 'E']) < 0 ? FieldKind.Int64 : FieldKind.Float64;
            case JsonKind.Null:
                problems.Add(InField.BlankIsNull, node.Extent, field);
                return null;
            case JsonKind.Object:
                problems.Add(InField.BlankIsObject, node.Extent, field);
                return null;
            case JsonKind.List:
                problems.Add(InField.BlankIsNested, node.Extent, field);
                return null;
            default:
                return null;
        }
    }

    private object? Value(JsonNode node, FieldKind kind) => kind switch
    {
        FieldKind.Bool => node.Text == "true",
        FieldKind.Int64 => Integer(node),
        FieldKind.Float64 => Float(node),
        _ => Text(node),
    };

    private long? Integer(JsonNode node)
    {
        if (long.TryParse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
            return value;
        problems.Add(InLimit.IntegerOutOfRange, node.Extent, field, Excerpt.Of(node.Text));
        return null;
    }

    private double? Float(JsonNode node)
    {
        var parsed = double.TryParse(node.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value);
        if (parsed && !double.IsInfinity(value))
            return value;
        problems.Add(InLimit.FloatNotFinite, node.Extent, field, Excerpt.Of(node.Text));
        return null;
    }

    private string? Text(JsonNode node)
    {
        var bytes = Encoding.UTF8.GetByteCount(node.Text);
        if (bytes <= textCapacity)
            return node.Text;
        problems.Add(InLimit.TextTooLong, node.Extent, field, bytes, textCapacity);
        return null;
    }

    private void ReportMixed(JsonNode first, JsonNode other, FieldKind firstKind, FieldKind otherKind)
    {
        var (culprit, instead) = (firstKind, otherKind) switch
        {
            (FieldKind.Int64, FieldKind.Float64) => (first, Literal(first) + ".0"),
            (FieldKind.Float64, FieldKind.Int64) => (other, Literal(other) + ".0"),
            _ => (other, $"blanks of type {Name(firstKind)} only"),
        };
        problems.Add(
            InField.BlankIsMixed, culprit.Extent, field, Literal(first), Name(firstKind), Literal(other), Name(otherKind), instead);
    }

    private string Literal(JsonNode node) => Excerpt.Of(problems.Text.Substring(node.Extent.Start, node.Extent.Length));

    private static string Name(FieldKind kind) => KindNames.Of(kind);
}
