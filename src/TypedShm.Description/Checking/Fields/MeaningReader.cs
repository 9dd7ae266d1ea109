namespace TypedShm.Description;

/// <summary>Reads what the values of a field mean: doc, unit, range, former name.</summary>
/// <param name="field">How messages name the field.</param>
/// <param name="rules">What the field says of itself.</param>
internal sealed class MeaningReader(FieldPath field, RuleSet rules)
{
    private const int LongestUnit = 32;

    /// <summary>Returns null after it has reported what is wrong.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="type">Its type.</param>
    /// <param name="blanks">Its blanks, which must lie within the range.</param>
    /// <param name="blank">Where the blank is written; null if nowhere.</param>
    public FieldRules? Read(string name, FieldType type, object[] blanks, Mention? blank)
    {
        if (!rules.Given.Any())
            return FieldRules.None;
        var sound = TryBound(RuleKeys.Min, type, out var min) & TryBound(RuleKeys.Max, type, out var max) & IsUnit() && AreOrdered(min, max);
        sound = sound && AreWithin(blanks, min, max, blank, type);
        return sound ? new(rules.Text(RuleKeys.Doc), rules.Text(RuleKeys.Unit), min, max, NameRules.OfField.Was(rules, name), rules[RuleKeys.Name] is not null) : null;
    }

    private bool TryBound(string rule, FieldType type, out object? bound)
    {
        bound = null;
        if (rules[rule] is not { } mention)
            return true;
        if (mention.Node.Kind == JsonKind.Number && (ScalarReader.IsInteger(mention.Node) || IntegerRange.Of(type.Kind) is null))
            return (bound = new ScalarReader(field).Read(mention, type)) is not null;
        mention.Report(InField.BoundInvalid, field, rule, type.Element, mention.Literal);
        return false;
    }

    private bool AreOrdered(object? min, object? max)
    {
        if (min is null || max is null || ((IComparable)min).CompareTo(max) <= 0)
            return true;
        rules[RuleKeys.Min]!.Report(InField.BoundsSwapped, field, rules[RuleKeys.Min]!.Literal, rules[RuleKeys.Max]!.Literal);
        return false;
    }

    private bool AreWithin(object[] blanks, object? min, object? max, Mention? blank, FieldType type)
    {
        var outside = Array.Find(blanks, value => (min as IComparable)?.CompareTo(value) > 0 || (max as IComparable)?.CompareTo(value) < 0);
        if (outside is null)
            return true;
        var range = $"{rules[RuleKeys.Min]?.Literal ?? "-"} to {rules[RuleKeys.Max]?.Literal ?? "-"}";
        (blank ?? rules[RuleKeys.Min] ?? rules[RuleKeys.Max])!.Report(InField.BlankOutOfRange, field, JsonText.Of(outside, type.Kind), range);
        return false;
    }

    private bool IsUnit()
    {
        if (rules[RuleKeys.Unit] is null)
            return true;
        if (rules.Text(RuleKeys.Unit) is not { } unit)
            return false;
        if (unit.Length is > 0 and <= LongestUnit && unit != "-" && unit.Trim() == unit && !unit.Any(char.IsControl) && unit.IndexOfAny([',', '"', '\u2028', '\u2029']) < 0)
            return true;
        rules[RuleKeys.Unit]!.Report(InField.UnitInvalid, field, rules[RuleKeys.Unit]!.Literal);
        return false;
    }
}
