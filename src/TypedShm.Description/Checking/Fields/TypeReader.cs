using System.Globalization;

namespace TypedShm.Description;

/// <summary>Reads what a field is: from its type where it says one, else from its blank.</summary>
/// <param name="field">How messages name the field.</param>
/// <param name="rules">What the field says of itself.</param>
/// <param name="blank">The first blank that was written of it, which later files may give another value but not another type; null if there is none.</param>
internal sealed class TypeReader(FieldPath field, RuleSet rules, Mention? blank)
{
    private const int MostDimensions = 8;
    private const string Forms = "{ \"type\": \"float64\" }, { \"blank\": 0.0 }, or [[\"x\", 0.0], [\"y\", 0.0]] for a nested record";

    /// <summary>Returns null after it has reported what is wrong.</summary>
    /// <param name="whole">The field's object, where a missing type is reported.</param>
    /// <param name="usualCapacity">What a string or bytes hold unless the field says so.</param>
    public FieldType? Read(Mention whole, int usualCapacity)
    {
        if (Kind(whole) is not { } kind)
            return null;
        var fits = RuleFit.Check(rules, kind);
        var (shape, values) = (Shape(), kind == FieldKind.Enum ? EnumValues.Read(field, rules, whole) : []);
        var capacity = kind is FieldKind.String or FieldKind.Bytes ? Capacity(kind, usualCapacity) : 0;
        return fits && shape is not null && values is not null && capacity is not null
            ? new(kind, new(shape)) { Capacity = capacity.Value, Values = new(values) }
            : null;
    }

    private FieldKind? Kind(Mention whole)
    {
        if (rules[RuleKeys.Type] is { } type)
            return Named(type);
        if (blank is not null)
            return new BlankReader(field).KindOf(blank);
        whole.Report(InField.TypeMissing, field, rules[RuleKeys.Values] is not null ? "\"type\": \"enum\" beside the values" : Forms);
        return null;
    }

    private FieldKind? Named(Mention type)
    {
        if (rules.Text(RuleKeys.Type) is not { } name)
            return null;
        if (KindNames.Find(name) is { } kind)
            return kind;
        type.Report(InField.UnknownType, field, Excerpt.Of(name), KindNames.Meant(name) ?? Nearest.Advise(name, KindNames.Types));
        return null;
    }

    private int[]? Shape()
    {
        if (rules[RuleKeys.Shape] is { } shape)
            return Lengths(shape);
        if (blank is not { Node.Kind: JsonKind.List })
            return [];
        if (blank.Node.Items.Count > 0)
            return [blank.Node.Items.Count];
        blank.Report(InField.BlankIsEmpty, field);
        return null;
    }

    private int[]? Lengths(Mention shape)
    {
        var items = shape.Node.Items;
        var lengths = items.Select(Length).OfType<int>().ToArray();
        if (items.Count is 0 or > MostDimensions || lengths.Length != items.Count)
        {
            shape.Report(InField.ShapeInvalid, field, shape.Literal);
            return null;
        }

        var count = lengths.Aggregate(1L, (product, length) => Math.Min(product * length, int.MaxValue));
        if (count <= RecordLayout.LargestRecord)
            return lengths;
        shape.Report(InLimit.RecordTooLarge, field, count, RecordLayout.LargestRecord);
        return null;
    }

    private static int? Length(JsonNode item) =>
        ScalarReader.IsInteger(item) && int.TryParse(item.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length > 0 ? length : null;

    private int? Capacity(FieldKind kind, int usual)
    {
        if (rules[RuleKeys.MaxBytes] is not { } maxBytes)
            return usual;
        var most = kind == FieldKind.String ? RecordLayout.LargestText : RecordLayout.LargestRecord;
        if (Length(maxBytes.Node) is { } capacity && capacity <= most)
            return RecordLayout.RoundCapacity(capacity);
        maxBytes.Report(InField.MaxBytesInvalid, field, most, maxBytes.Literal);
        return null;
    }
}
