namespace TypedShm.Description;

/// <summary>Compares one field with what was accepted of it.</summary>
/// <param name="findings">What was found.</param>
/// <param name="record">The name of its record.</param>
/// <param name="old">The accepted field.</param>
/// <param name="now">The field of the description.</param>
internal sealed class FieldComparison(Findings findings, string record, FieldWords old, FieldWords now)
{
    private const string None = "none";

    /// <summary>Reports what differs; returns whether its record is refused because of it.</summary>
    public bool Compare()
    {
        if (old.Path != now.Path)
            Report(InChange.FieldRenamed, RuleKeys.Was, old.Path, WhoBreaks.All(SourceOf(old, now), WireOf(old, now)));
        else if (old.CSharpPath != now.CSharpPath)
            Report(InChange.FieldNameChanged, RuleKeys.Name, old.CSharpPath, now.CSharpPath, WhoBreaks.Source(old.CSharpPath));
        var isRefused = CompareType();
        if (old.Unit != now.Unit)
            Report(InChange.UnitChanged, RuleKeys.Unit, Or(old.Unit), Or(now.Unit), WhoBreaks.Meaning("the same number may mean something else"));
        // Of another type they are written otherwise, although they are the same.
        if (old.Type.Element != now.Type.Element || old.Type.Shape != now.Type.Shape)
            return isRefused;
        if (old.Range != now.Range)
            Report(InChange.RangeChanged, RangeRule, Or(old.Range), Or(now.Range), WhoBreaks.Meaning("Set accepts other values than in a process built before this"));
        if (old.Blank != now.Blank)
            Report(InChange.BlankChanged, RuleKeys.Blank, Short(old.Blank), Short(now.Blank), WhoBreaks.Meaning("what nobody has written reads otherwise"));
        return isRefused;
    }

    /// <summary>Says who breaks by another name in C#; nobody if that is the same.</summary>
    public static string? SourceOf(FieldWords old, FieldWords now) => old.CSharpPath == now.CSharpPath ? null : WhoBreaks.Source(old.CSharpPath);

    /// <summary>Says who breaks by another name in JSON.</summary>
    public static string WireOf(FieldWords old, FieldWords now) => WhoBreaks.Wire($"JSON has the key {now.Path} where a process built before this has {old.Path}");

    private bool CompareType()
    {
        if (old.Type.Element != now.Type.Element)
            Report(InChange.TypeChanged, RuleKeys.Type, old.Shown, now.Shown, TypeBreaks(), old.Type.Shown);
        else if (old.Type.Shape != now.Type.Shape)
            Report(InChange.ShapeChanged, RuleKeys.Shape, old.Shown, now.Shown, TypeBreaks(), old.Type.Shown);
        else if (old.Type.Text != now.Type.Text)
            return CompareValues();
        else if (old.Size != now.Size)
            Report(InChange.CapacityChanged, RuleKeys.MaxBytes, Capacity(old), Capacity(now), WhoBreaks.Layout);
        else
            return false;
        return true;
    }

    /// <summary>Values at the end may come and go: a number that a program does not know reads as Invalid.</summary>
    private bool CompareValues()
    {
        var (before, after, shared) = (old.Type.Values, now.Type.Values, now.Type.SharedValues(old.Type));
        var lost = before.Except(after).ToList();
        if (shared < Math.Min(before.Count, after.Count))
        {
            Report(InChange.ValuesChanged, RuleKeys.Values, shared, before[shared], after[shared], WhoBreaks.All(SourceOf(lost), WhoBreaks.Layout, WireOf(lost)));
            return true;
        }

        if (lost.Count > 0)
            Report(InChange.ValueRemoved, RuleKeys.Values, Excerpt.List(lost), WhoBreaks.All(SourceOf(lost), WireOf(lost)));
        else
            Report(InChange.ValueAdded, RuleKeys.Values, Excerpt.List([.. after.Skip(shared)]));
        return false;
    }

    private string? SourceOf(List<string> lost) =>
        lost.Count == 0 ? null : WhoBreaks.Source(Excerpt.List([.. lost.Select(value => $"{now.CSharpPath.Split('.').Last()}Value.{CSharpName.Of(value)}")]));

    private static string? WireOf(List<string> lost) =>
        lost.Count == 0 ? null : WhoBreaks.Wire($"a record in which a process built before this has written {Excerpt.List(lost)} reads as Invalid");

    private string TypeBreaks() => WhoBreaks.All(WhoBreaks.SourceOfType(old.CSharpPath), WhoBreaks.Layout, WireChange.Of(old.Type, now.Type));

    private string RangeRule => old.Range.Split(' ')[0] == now.Range.Split(' ')[0] ? RuleKeys.Max : RuleKeys.Min;

    private void Report(ProblemKind kind, string rule, params object[] arguments) => findings.AtField(kind, record, now.Path, rule, arguments);

    private static int Capacity(FieldWords field)
    {
        var size = field.Size / field.Type.Count;
        return size - RecordLayout.LengthSize(size - sizeof(ushort));
    }

    private static string Or(string word) => word == "-" ? None : word;

    private static string Short(string blank) => Excerpt.Of(blank);
}
