namespace TypedShm.Description;

/// <summary>What is said of a group.</summary>
/// <param name="Name">Its C# name; null where the records' names give it.</param>
/// <param name="Doc">What the editor shows; null without one.</param>
internal sealed record GroupRules(string? Name, string? Doc)
{
    /// <summary>Gets the rules of a group of which nothing is said.</summary>
    public static GroupRules None { get; } = new(null, null);

    public static GroupRules Read(IEnumerable<Mention> mentions, string group)
    {
        var rules = new RuleSet(Excerpt.Of(group + "__"), InRecord.UnknownRule, RuleKeys.OfGroup);
        foreach (var (file, node) in mentions)
            rules.Take(file, node);
        return new(NameRules.OfRecord.Name(rules), rules.Text(RuleKeys.Doc));
    }
}
