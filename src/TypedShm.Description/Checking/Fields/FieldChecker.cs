namespace TypedShm.Description;

/// <summary>Checks the fields of one record, or of one nested record: their shape, their names, their types, their blanks.</summary>
/// <param name="problems">Where problems go.</param>
/// <param name="parent">How messages name the record; its field is empty unless the record is nested.</param>
/// <param name="typeName">The name of the generated struct.</param>
/// <param name="refinements">What later files say of the fields.</param>
internal sealed class FieldChecker(FileProblems problems, FieldPath parent, string typeName, FieldRefinements refinements)
{
    private readonly FieldNames names = new(problems, typeName);
    private readonly Dictionary<string, string> formers = [];
    private HashSet<string> siblings = [];

    /// <summary>Returns the fields, not laid out yet; null for each of which something was reported.</summary>
    public List<FieldModel?> Check(IReadOnlyList<JsonNode> list)
    {
        siblings = [.. list.Where(item => item.Items.Count > 0).Select(item => item.Items[0].Text)];
        var fields = list.Select(Check).ToList();
        refinements.ReportUnknown(siblings);
        return fields;
    }

    private FieldModel? Check(JsonNode node)
    {
        if (node.Kind == JsonKind.Broken)
            return null;
        if (node.Kind != JsonKind.List || node.Items.Count != 2)
        {
            ReportShape(node);
            return null;
        }

        var (name, value) = (node.Items[0], new Mention(problems, node.Items[1]));
        var path = parent.Below(name.Kind == JsonKind.Text ? name.Text : "?");
        var rules = RulesOf(path, value, refinements.For(name.Text));
        var isBlank = value.Node.Kind != JsonKind.Object;
        var blank = rules[RuleKeys.Blank] ?? (isBlank ? value : null);
        if (value.Node.Kind == JsonKind.Broken || rules.IsDamaged)
        {
            names.Admit(name, path, rules, null);
            return null;
        }

        if (path.IsStamp && !CheckStamp(name, rules))
            return null;
        var type = NestedFields(rules, value) is { } fields ? Nested(path, rules, fields) : new TypeReader(path, rules, isBlank ? value : blank).Read(value, path.UsualCapacity);
        var blanks = type is null || type.Kind == FieldKind.Record ? [] : new BlankReader(path).Read(blank, type);
        var property = names.Admit(name, path, rules, type);
        if (type is null || blanks is null || new MeaningReader(path, rules).Read(name.Text, type, blanks, blank) is not { } meaning || property is null)
            return null;
        if (meaning.Was is { } was && siblings.Contains(was))
            rules[RuleKeys.Was]!.Report(InField.FormerFieldInUse, path, was);
        else if (meaning.Was is { } former && formers.TryGetValue(former, out var first))
            rules[RuleKeys.Was]!.Report(InField.FormerFieldTwice, path, former, first);
        else if (meaning.Was is { } claimed)
            formers.Add(claimed, name.Text);
        return new(name.Text, property, type, new(blanks), meaning, 0, 0);
    }

    private static RuleSet RulesOf(FieldPath path, Mention value, IReadOnlyList<Mention> later)
    {
        if (value.Node.Kind != JsonKind.Object && later.Count == 0)
            return RuleSet.None;
        var rules = new RuleSet(path, InField.UnknownRule, RuleKeys.OfField);
        if (value.Node.Kind == JsonKind.Object)
            rules.Take(value.File, value.Node);
        foreach (var (file, node) in later)
            rules.Take(file, node);
        return rules;
    }

    /// <summary>Gives the list of fields of a nested record; null for every other field.</summary>
    private static Mention? NestedFields(RuleSet rules, Mention value)
    {
        if (rules[RuleKeys.Fields] is { } fields)
            return fields;
        if (value.Node.Kind == JsonKind.Object)
            return rules.Refinements.Count > 0 ? rules.Refinements[0] : null;
        return value.Node.Kind == JsonKind.List && value.Node.Items.Any(IsPair) ? value : null;
    }

    /// <summary>Tells a field of a nested record, which nothing else looks like.</summary>
    public static bool IsPair(JsonNode item) => item.Kind == JsonKind.List && item.Items.Count == 2 && item.Items[0].Kind == JsonKind.Text;

    private static FieldType? Nested(FieldPath path, RuleSet rules, Mention list)
    {
        var fits = RuleFit.Check(rules, FieldKind.Record);
        if (list.Node.Kind != JsonKind.List || list.Node.Items.Count == 0)
        {
            list.Report(InField.NestedNotAList, path, list.Node.Describe());
            return null;
        }

        var checker = new FieldChecker(list.File, path, FieldNames.NestedType(path, rules), new FieldRefinements(path, rules.Refinements));
        var fields = checker.Check(list.Node.Items);
        return !fits || fields.Contains(null) ? null : new(FieldKind.Record, default) { Fields = new([.. fields.OfType<FieldModel>()]) };
    }

    private static bool CheckStamp(JsonNode name, RuleSet rules)
    {
        var extra = rules.Given.Where(rule => !RuleKeys.OfStamp.Contains(rule.Key)).ToList();
        foreach (var rule in extra)
            rule.Value.Report(InField.StampIsFixed, rules.Owner, rule.Key, name.Text);
        return extra.Count == 0;
    }

    private void ReportShape(JsonNode node)
    {
        // What is broken in it has been reported, and may be why the count is wrong.
        if (node.Items.Any(item => item.Kind == JsonKind.Broken))
            return;
        var what = node.Items.Count > 0 ? $"a list of {node.Items.Count}" : node.Describe();
        problems.Add(InField.FieldNotAPair, node.Extent, parent, what);
    }
}
