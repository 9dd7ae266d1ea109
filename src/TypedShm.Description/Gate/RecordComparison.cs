namespace TypedShm.Description;

/// <summary>Compares the fields of one record with the accepted ones. What merely lies elsewhere because of another change is not named.</summary>
/// <param name="findings">What was found.</param>
/// <param name="old">The accepted record.</param>
/// <param name="now">The record of the description.</param>
internal sealed class RecordComparison(Findings findings, RecordWords old, RecordWords now)
{
    private readonly FieldPairs pairs = new(old.Fields, now.Fields);
    private readonly HashSet<int> replaced = [];

    public void Compare()
    {
        var isExplained = false;
        for (var field = 0; field < now.Fields.Count; field++)
            isExplained |= pairs.Before(field) is { } before ? new FieldComparison(findings, now.Name, before, now.Fields[field]).Compare() : ReportNew(field);
        for (var field = 0; field < old.Fields.Count; field++)
            isExplained |= !pairs.IsKept(field) && !replaced.Contains(field) && ReportRemoved(field);
        if ((pairs.IsReordered || (pairs.IsRefused && !isExplained)) && pairs.Moved is { } moved)
            ReportMoved(now.Fields[moved], pairs.Before(moved)!);
    }

    /// <summary>Returns whether the record is refused because of it.</summary>
    private bool ReportNew(int place)
    {
        var field = now.Fields[place];
        if (place >= old.Fields.Count)
        {
            findings.AtField(InChange.FieldAdded, now.Name, field.Path, null, field.Shown, field.Blank);
            return false;
        }

        var before = old.Fields[place];
        if (pairs.IsKept(place) || !field.LiesAs(before))
        {
            findings.AtField(InChange.FieldInserted, now.Name, field.Path, null, field.Shown, WhoBreaks.Layout);
            return true;
        }

        replaced.Add(place);
        var breaks = WhoBreaks.All(FieldComparison.SourceOf(before, field), WhoBreaks.Layout, FieldComparison.WireOf(before, field));
        var advice = field.Parent == before.Parent
            ? $"write \"was\": \"{before.Path.Substring(before.Parent.Length)}\" if it is the same field"
            : $"name the nested record {before.Parent.TrimEnd('.')} again";
        findings.AtField(InChange.FieldRenamedSilently, now.Name, field.Path, null, before.Path, breaks, advice);
        return true;
    }

    private bool ReportRemoved(int place)
    {
        var field = old.Fields[place];
        var isRefused = place < pairs.Shared;
        var breaks = WhoBreaks.All(
            WhoBreaks.Source(field.CSharpPath), isRefused ? WhoBreaks.Layout : null, WhoBreaks.Wire("a process built before this misses it in JSON and reads the record as Invalid"));
        findings.AtField(InChange.FieldRemoved, now.Name, field.Path, null, field.Shown, breaks);
        return isRefused;
    }

    private void ReportMoved(FieldWords field, FieldWords before) =>
        findings.AtField(InChange.FieldMoved, now.Name, field.Path, null, before.Offset, field.Offset, WhoBreaks.Layout);
}
