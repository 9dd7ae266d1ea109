namespace TypedShm.Description;

/// <summary>Reads the records of one file, each together with what later files say of it.</summary>
internal sealed class FileReader(FileProblems problems, LaterFiles later)
{
    private const string Schema = "$schema";
    private const string Replacement = "\uFFFD";

    private readonly RecordChecker checker = new(problems);
    private readonly Dictionary<string, Extent> described = [];
    private readonly List<RecordDraft> drafts = [];

    public List<RecordDraft> Read()
    {
        if (IsText())
            JsonParser.ReadObject(problems, Take);
        return drafts;
    }

    private void Take(JsonMember member)
    {
        var (name, value) = (member.Name, member.Value);
        if (name.Kind != JsonKind.Text)
            drafts.Add(checker.Check(member, []));
        else if (name.Text == Schema)
            CheckSchema(member);
        else if (described.TryGetValue(name.Text, out var first))
            ReportDoubled(checker.Check(member, []), first);
        else if (value.Kind == JsonKind.Object && RecordNames.IsGroup(name.Text))
            later.RefineGroup(problems, member);
        else if (value.Kind == JsonKind.Object && Refines(value))
            later.Refine(problems, member);
        else
            drafts.Add(checker.Check(member, later.TakeFor(name.Text)));
        if (name.Kind == JsonKind.Text && !described.ContainsKey(name.Text))
            described.Add(name.Text, name.Extent);
    }

    /// <summary>Tells whether an object refines a record of another file: it gives no list of fields.</summary>
    private static bool Refines(JsonNode value)
    {
        var fields = value.Members.FirstOrDefault(member => member.Name.Text == RuleKeys.Fields);
        return fields is null || fields.Value.Kind == JsonKind.Object;
    }

    /// <summary>Finds what decoding has made of bytes that are no UTF-8; says whether the rest can be read.</summary>
    private bool IsText()
    {
        var lost = problems.Text.IndexOf(Replacement, StringComparison.Ordinal);
        if (lost >= 0)
            problems.Add(InFile.Unreadable, new(lost, 1), "the bytes here are not UTF-8");
        // Every sign of JSON in UTF-16 has a zero beside it: one problem instead of two a sign.
        var isWide = problems.Text.Length > 1 && problems.Text.IndexOf('\0', 0, 2) >= 0;
        if (isWide)
            problems.Add(InFile.Unreadable, new(0, 1), "it looks like UTF-16");
        return !isWide;
    }

    private void CheckSchema(JsonMember member)
    {
        var (name, value) = (member.Name, member.Value);
        if (described.TryGetValue(Schema, out var first))
            problems.Add(InFile.DoubledKey, name.Extent, "the description", Schema, problems.Place(first).Line + 1);
        else if (value.Kind is not (JsonKind.Text or JsonKind.Broken))
            problems.Add(InFile.SchemaNotText, value.Extent, value.Describe());
    }

    private void ReportDoubled(RecordDraft again, Extent first) =>
        problems.Add(InFile.DoubledRecord, again.Place, Excerpt.Of(again.Name), problems.Place(first).Line + 1);
}
