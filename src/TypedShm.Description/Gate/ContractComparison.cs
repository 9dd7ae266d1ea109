namespace TypedShm.Description;

/// <summary>Compares the records of a description with the accepted ones.</summary>
/// <param name="findings">What was found.</param>
/// <param name="isWhole">Whether the description has all its records; else one that is missing is not removed.</param>
internal sealed class ContractComparison(Findings findings, bool isWhole)
{
    // ts and sender alone are nothing by which a record is known again.
    private const int FieldsOfEvery = 2;

    public void Compare(IReadOnlyList<RecordPair> pairs)
    {
        foreach (var pair in pairs)
        {
            if (!findings.IsFull && pair is { IsSame: false, Old: { } old, Now: { } now })
                Compare(old, now);
        }

        var removed = pairs.Where(pair => pair.Now is null && isWhole).Select(pair => pair.Old!).ToList();
        foreach (var added in pairs.Where(pair => pair.Old is null).Select(pair => pair.Now!))
        {
            if (removed.Find(lost => IsLike(lost, added)) is not { } former)
            {
                findings.AtRecord(InChange.RecordAdded, added.Name, null);
                continue;
            }

            removed.Remove(former);
            findings.AtRecord(InChange.RecordRenamedSilently, added.Name, null, former.Name, WhoBreaks.All(SourceOf(former, added), WireOf(former, added)));
        }

        foreach (var lost in removed)
        {
            var wire = WhoBreaks.Wire("a process built before this reads what nobody writes any more");
            findings.AtRecord(InChange.RecordRemoved, lost.Name, null, WhoBreaks.All(WhoBreaks.Source(lost.CSharpPath), wire));
        }
    }

    private void Compare(RecordWords old, RecordWords now)
    {
        if (old.Name != now.Name)
            findings.AtRecord(InChange.RecordRenamed, now.Name, RuleKeys.Was, old.Name, WhoBreaks.All(SourceOf(old, now), WireOf(old, now)));
        else if (old.CSharpPath != now.CSharpPath)
            findings.AtRecord(InChange.RecordNameChanged, now.Name, RuleKeys.Name, old.CSharpPath, now.CSharpPath, WhoBreaks.Source(old.CSharpPath));
        CompareAge(now.Name, RuleKeys.MaxAge, (old.MaxAge, now.MaxAge), "a value is Stale at another age than in a process built before this");
        CompareAge(now.Name, RuleKeys.Expire, (old.Expire, now.Expire), "a value lasts another time than one of a process built before this");
        new RecordComparison(findings, old, now).Compare();
    }

    private void CompareAge(string record, string rule, (string Old, string Now) span, string meaning)
    {
        if (span.Old != span.Now)
            findings.AtRecord(InChange.AgeChanged, record, rule, rule, Or(span.Old), Or(span.Now), WhoBreaks.Meaning(meaning));
    }

    private static string Or(string span) => span == "-" ? "none" : span;

    private static string? SourceOf(RecordWords old, RecordWords now) => old.CSharpPath == now.CSharpPath ? null : WhoBreaks.Source(old.CSharpPath);

    private static string WireOf(RecordWords old, RecordWords now) =>
        WhoBreaks.Wire($"JSON is kept under {now.Name}, and by a process built before this under {old.Name}");

    private static bool IsLike(RecordWords lost, RecordWords added) =>
        lost.Fields.Count > FieldsOfEvery && lost.Fields.Count == added.Fields.Count
        && lost.Fields.Zip(added.Fields, (before, after) => before.Path == after.Path && after.LiesAs(before)).All(isSame => isSame);
}
