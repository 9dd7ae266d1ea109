namespace TypedShm.Description;

/// <summary>Reads the blank of a field, whose type may be known or follow from it.</summary>
/// <param name="field">How messages name the field.</param>
internal sealed class BlankReader(FieldPath field)
{
    private readonly ScalarReader scalars = new(field);

    /// <summary>Gives the kind that a blank stands for; null after it has reported why it stands for none.</summary>
    public FieldKind? KindOf(Mention blank) => blank.Node.Kind == JsonKind.List ? CommonKind(blank) : KindOf(blank, blank.Node);

    /// <summary>Reads the blank, one value if all elements are equal; null after it has reported what is wrong.</summary>
    public object[]? Read(Mention? blank, FieldType type)
    {
        if (blank is null)
            return [ScalarReader.Usual(type)];
        if (blank.Node.Kind != JsonKind.List)
            return scalars.Read(blank, type) is { } single ? [single] : null;
        if (!type.IsArray)
        {
            // Only where a later file gives a blank to a field that an earlier one describes: else a list of blanks is an array.
            blank.Report(InField.BlankNotOfShape, field, Describe(blank), "a single value", "one, or a shape beside the blank");
            return null;
        }

        var values = new List<object>();
        return Collect(blank, type, 0, values) ? Shorten(values) : null;
    }

    private bool Collect(Mention list, FieldType type, int dimension, List<object> values)
    {
        if (list.Node.Kind != JsonKind.List || list.Node.Items.Count != type.Shape[dimension])
        {
            list.Report(InField.BlankNotOfShape, field, Describe(list), $"a list of {type.Shape[dimension]}", "as many blanks, or a single one for all");
            return false;
        }

        var sound = true;
        foreach (var item in list.Node.Items.Select(list.At))
        {
            if (dimension + 1 < type.Shape.Count)
            {
                // What is wrong in one row is usually wrong in all of them.
                if (!Collect(item, type, dimension + 1, values))
                    return false;
            }
            else if (scalars.Read(item, type) is { } value)
            {
                values.Add(value);
            }
            else
            {
                sound = false;
            }
        }

        return sound;
    }

    private static string Describe(Mention blank) => blank.Node.Items.Count > 0 ? $"a list of {blank.Node.Items.Count}" : blank.Node.Describe();

    // 0.0 equals -0.0 but is another blank, which the list knows.
    private static object[] Shorten(List<object> values)
    {
        var one = new EquatableArray<object>([values[0]]);
        return values.TrueForAll(value => one.Equals(new([value]))) ? [values[0]] : [.. values];
    }

    private FieldKind? CommonKind(Mention list)
    {
        var items = list.Node.Items;
        if (items.Count == 0)
        {
            list.Report(InField.BlankIsEmpty, field);
            return null;
        }

        FieldKind? common = null;
        foreach (var item in items)
        {
            if (KindOf(list, item) is not { } kind)
                return null;
            if ((common ??= kind) == kind)
                continue;
            ReportMixed((list.At(items[0]), common.Value), (list.At(item), kind));
            return null;
        }

        return common;
    }

    private FieldKind? KindOf(Mention blank, JsonNode node)
    {
        switch (node.Kind)
        {
            case JsonKind.Bool:
                return FieldKind.Bool;
            case JsonKind.Text:
                return FieldKind.String;
            case JsonKind.Number:
                return ScalarReader.IsInteger(node) ? FieldKind.Int64 : FieldKind.Float64;
            case JsonKind.Null:
                blank.At(node).Report(InField.BlankIsNull, field);
                return null;
            case JsonKind.Object:
                blank.At(node).Report(InField.BlankIsObject, field);
                return null;
            case JsonKind.List:
                blank.At(node).Report(InField.BlankIsNested, field, ScalarReader.Flat(node));
                return null;
            default:
                return null;
        }
    }

    private void ReportMixed((Mention Blank, FieldKind Kind) first, (Mention Blank, FieldKind Kind) other)
    {
        var (culprit, instead) = (first.Kind, other.Kind) switch
        {
            (FieldKind.Int64, FieldKind.Float64) => (first.Blank, first.Blank.Literal + ".0"),
            (FieldKind.Float64, FieldKind.Int64) => (other.Blank, other.Blank.Literal + ".0"),
            _ => (other.Blank, $"blanks of type {KindNames.Of(first.Kind)} only"),
        };
        culprit.Report(
            InField.BlankIsMixed, field, first.Blank.Literal, KindNames.Of(first.Kind), other.Blank.Literal, KindNames.Of(other.Kind), instead);
    }
}
