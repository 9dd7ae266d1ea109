namespace TypedShm.Description;

/// <summary>Knows which rules go with which kind of field.</summary>
internal static class RuleFit
{
    /// <summary>Reports every rule that means nothing for a kind; says whether there was none.</summary>
    public static bool Check(RuleSet rules, FieldKind kind)
    {
        var fits = true;
        foreach (var rule in rules.Given.Where(rule => !Fits(rule.Key, kind)))
        {
            fits = false;
            rule.Value.Report(InField.RuleDoesNotFit, rules.Owner, rule.Key, kind == FieldKind.Record ? "a nested record" : KindNames.Of(kind), rule.Key == RuleKeys.Values ? ", or write \"type\": \"enum\"" : "");
        }

        return fits;
    }

    public static bool IsNumber(FieldKind kind) => kind is >= FieldKind.Int8 and <= FieldKind.Float64;

    private static bool Fits(string rule, FieldKind kind) => rule switch
    {
        RuleKeys.Unit => IsNumber(kind) || kind == FieldKind.Time,
        RuleKeys.Min or RuleKeys.Max => IsNumber(kind),
        RuleKeys.Values => kind == FieldKind.Enum,
        RuleKeys.MaxBytes => kind is FieldKind.String or FieldKind.Bytes,
        RuleKeys.Shape or RuleKeys.Blank or RuleKeys.Type => kind != FieldKind.Record,
        RuleKeys.Fields => kind == FieldKind.Record,
        _ => true,
    };
}
