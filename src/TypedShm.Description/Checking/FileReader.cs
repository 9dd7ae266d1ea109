namespace TypedShm.Description;

/// <summary>Reads the records of one file, each by itself.</summary>
internal static class FileReader
{
    private const string Schema = "$schema";
    private const string Replacement = "\uFFFD";

    public static List<RecordDraft> Read(FileProblems problems)
    {
        CheckEncoding(problems);
        var drafts = new List<RecordDraft>();
        var described = new Dictionary<string, Extent>();
        var checker = new RecordChecker(problems);
        JsonParser.ReadObject(problems, Take);
        return drafts;

        void Take(JsonMember member)
        {
            if (member.Name.Kind == JsonKind.Text && member.Name.Text == Schema)
                CheckSchema(problems, member.Value);
            else if (member.Name.Kind == JsonKind.Text && described.TryGetValue(member.Name.Text, out var first))
                ReportDoubled(problems, checker.Check(member), first);
            else
                drafts.Add(checker.Check(member));
            if (member.Name.Kind == JsonKind.Text && !described.ContainsKey(member.Name.Text))
                described.Add(member.Name.Text, member.Name.Extent);
        }
    }

    /// <summary>Finds what decoding has put in the place of bytes that are no UTF-8.</summary>
    private static void CheckEncoding(FileProblems problems)
    {
        var place = problems.Text.IndexOf(Replacement, StringComparison.Ordinal);
        if (place >= 0)
            problems.Add(InFile.Unreadable, new(place, 1), "the bytes here are not UTF-8");
    }

    private static void CheckSchema(FileProblems problems, JsonNode value)
    {
        if (value.Kind is not (JsonKind.Text or JsonKind.Broken))
            problems.Add(InFile.SchemaNotText, value.Extent, value.Describe());
    }

    private static void ReportDoubled(FileProblems problems, RecordDraft later, Extent first) =>
        problems.Add(InFile.DoubledRecord, later.Place, Excerpt.Of(later.Name), problems.Place(first).Line + 1);
}
