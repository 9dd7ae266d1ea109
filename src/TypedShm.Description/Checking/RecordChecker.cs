namespace TypedShm.Description;

/// <summary>Checks one record of a file: its name, its rules, its fields, that it begins with ts and sender, its size.</summary>
internal sealed class RecordChecker(FileProblems problems)
{
    /// <summary>Checks a record together with what later files say of it.</summary>
    public RecordDraft Check(JsonMember member, IReadOnlyList<Mention> refinements)
    {
        var files = refinements.Select(mention => mention.File).Append(problems).Distinct().ToList();
        var foundBefore = files.Sum(file => file.Found);
        var hasName = IsName(member.Name);
        var rules = RulesOf(member, refinements);
        var path = new FieldPath(member.Name.Text);
        var fields = CheckFields(member, rules, new FieldRefinements(path, rules.Refinements));
        var meaning = Meaning(member.Name.Text, rules);
        var property = NameRules.OfRecord.Name(rules);
        var sound = files.Sum(file => file.Found) == foundBefore && !member.IsDamaged && !rules.IsDamaged && hasName;
        var draft = new RecordDraft(member.Name.Text, member.Name.Extent, problems) { HasName = hasName, OwnName = property, Was = rules[RuleKeys.Was] };
        return sound && LayOut(member.Name, fields) is { } layout ? draft with { Fields = layout.Fields, Size = layout.Size, Rules = meaning } : draft;
    }

    private RuleSet RulesOf(JsonMember member, IReadOnlyList<Mention> refinements)
    {
        var rules = new RuleSet(new FieldPath(member.Name.Text), InRecord.UnknownRule, RuleKeys.OfRecord);
        if (member.Value.Kind == JsonKind.Object)
            rules.Take(problems, member.Value);
        foreach (var (file, node) in refinements)
            rules.Take(file, node);
        return rules;
    }

    private bool IsName(JsonNode name)
    {
        if (name.Kind == JsonKind.Broken)
            return false;
        var names = RecordNames.Of(name.Text);
        var quoted = Excerpt.Of(name.Text);
        if (!CSharpName.IsIdentifier(name.Text))
            problems.Add(InRecord.RecordNameNoIdentifier, name.Extent, quoted, CSharpName.Suggest(name.Text, "status"));
        else if (name.Text.Length > CSharpName.Longest)
            problems.Add(InLimit.NameTooLong, name.Extent, quoted, name.Text.Length, CSharpName.Longest);
        else if (names.Group?.Length == 0)
            problems.Add(InRecord.RecordNameEmpty, name.Extent, quoted, "the group before __");
        else if (names.Property.Length == 0)
            problems.Add(InRecord.RecordNameEmpty, name.Extent, quoted, names.Group is null ? "the name" : "the name behind __");
        else
            return true;
        return false;
    }

    private List<FieldModel> CheckFields(JsonMember member, RuleSet rules, FieldRefinements refinements)
    {
        var (name, value) = (member.Name, member.Value);
        var list = value.Kind == JsonKind.Object ? rules[RuleKeys.Fields]?.Node : value;
        if (list is null || list.Kind == JsonKind.Broken)
            return [];
        if (list.Kind != JsonKind.List)
        {
            problems.Add(value.Kind == JsonKind.Object ? InRecord.FieldsNotAList : InRecord.RecordNotAList, list.Extent, Excerpt.Of(name.Text), list.Describe());
            return [];
        }

        var fields = new FieldChecker(problems, new(name.Text), RecordNames.Of(name.Text).Type, refinements).Check(list.Items);
        // The mistake that was mended may have swallowed the fields that seem to be missing.
        if (!member.IsDamaged || list.Items.Count > 1)
            new MandatoryFields(problems, name).Check(list.Items, fields);
        return [.. fields.OfType<FieldModel>()];
    }

    private static RecordRules Meaning(string name, RuleSet rules) => !rules.Given.Any() ? RecordRules.None : new(
        rules.Text(RuleKeys.Doc), Span(rules, RuleKeys.MaxAge), Span(rules, RuleKeys.Expire), NameRules.OfRecord.Was(rules, name));

    private static TimeSpan? Span(RuleSet rules, string rule)
    {
        if (rules[rule] is not { } mention)
            return null;
        if (mention.Node.Kind == JsonKind.Text && Duration.Read(mention.Node.Text) is { } span)
            return span;
        mention.Report(InRecord.DurationInvalid, rules.Owner, rule, mention.Literal);
        return null;
    }

    private (EquatableArray<FieldModel> Fields, int Size)? LayOut(JsonNode name, List<FieldModel> fields)
    {
        var (placed, size) = RecordLayout.Place(fields);
        if (size > RecordLayout.LargestRecord)
        {
            problems.Add(InLimit.RecordTooLarge, name.Extent, name.Text, size, RecordLayout.LargestRecord);
            return null;
        }

        var valueSize = RecordLayout.ValueSize(placed);
        if (valueSize > RecordLayout.LargestValue)
        {
            problems.Add(InLimit.ValueTooLarge, name.Extent, name.Text, valueSize, RecordLayout.LargestValue);
            return null;
        }

        return (new([.. placed]), (int)size);
    }
}
