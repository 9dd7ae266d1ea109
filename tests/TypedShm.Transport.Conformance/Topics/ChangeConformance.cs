using TypedShm.Description;
using TypedShm.Inspection;
using TypedShm.Transport.Conformance.Changes;

namespace TypedShm.Transport.Conformance.Topics;

/// <summary>P12 programs before and after a change of the description meet at one region: they share what fits, or are refused with the reason.</summary>
public abstract class ChangeConformance(TransportUnderTest subject) : Conformance(subject)
{
    private readonly List<string> log = [];

    [Theory]
    [MemberData(nameof(ContractChanges.Meetings), MemberType = typeof(ContractChanges))]
    public void Who_comes_second_is_told_what_differs(string name, bool isRegionNew)
    {
        var change = ContractChanges.Named(name);
        var maker = OpenOne(change, isRegionNew);
        var expected = isRegionNew ? change.OldIsTold : change.NewIsTold;
        Assert.Empty(log);
        if (change.IsRefused)
        {
            var refused = Assert.Throws<ContractMismatchException>(() => OpenOne(change, !isRegionNew));
            Assert.Equal(expected, refused.Differences.Select(WithoutOrigin));
            Assert.All(expected.Select(line => line.Split(' ')[0]), field => Assert.Contains(field, refused.Message, StringComparison.Ordinal));
            Assert.Contains($"{Address} was made for another contract: ", refused.Message, StringComparison.Ordinal);
            Assert.Empty(log);
            return;
        }

        OpenOne(change, !isRegionNew);
        if (expected.Length == 0)
            Assert.Empty(log);
        else
            Assert.Equal($"{string.Join("; ", expected)}", CheckedLine(maker.Sender));
    }

    [Theory]
    [MemberData(nameof(ContractChanges.Crossings), MemberType = typeof(ContractChanges))]
    public void Values_cross_between_old_and_new(string name, bool isRegionNew)
    {
        var change = ContractChanges.Named(name);
        var maker = OpenOne(change, isRegionNew);
        var other = OpenOne(change, !isRegionNew);
        var (before, after) = isRegionNew ? (other, maker) : (maker, other);

        Write(before, change.OldRecord, change.OldWrites);
        Assert.Equal(change.NewReads, Text(after.Read(change.NewRecord)));
        Write(after, change.NewRecord, change.NewWrites);
        Assert.Equal(change.OldReads, Text(before.Read(change.OldRecord)));
        if ((isRegionNew ? change.AbsentAfter : change.AbsentBefore) is { } absent)
            IsAbsent(other, absent);
    }

    private static void IsAbsent(InspectionSession session, string record)
    {
        Assert.Equal(ReadStatus.Absent, session.Read(record).Status);
        Assert.Throws<TypedShmException>(() => session.Set(session.NewRecord(record)));
    }

    private static void Write(InspectionSession session, string name, (string Field, object Value)[] values)
    {
        var record = session.NewRecord(name);
        record["ts"] = 0.0; // stamped
        foreach (var (field, value) in values)
            record[field] = value;
        session.Set(record);
        session.Flush();
    }

    private static string Text(Reading<InspectedRecord> reading) => reading.Problem is { } problem
        ? $"{reading.Status} {problem}"
        : FormattableString.Invariant($"{reading.Status} {string.Join(' ', reading.Value.Contract.Fields.Skip(2).Select(field => FormattableString.Invariant($"{field.Name}={reading.Value[field.Name]}")))}");

    private InspectionSession OpenOne(ContractChange change, bool isNew)
    {
        var read = DescriptionReader.Read("Test", [new("test.datadesc.json", isNew ? change.After : change.Before)]);
        Assert.Empty(read.Problems);
        return Keep(InspectionSession.Open(ContractText.Write(read.Contract), [], Options(isNew ? "NEW" : "OLD") with { Log = log.Add }));
    }

    /// <summary>Gives what the one line says of the differences, once it has named address, maker, time and both contracts.</summary>
    private string CheckedLine(string maker)
    {
        var line = Assert.Single(log);
        var begin = $"TypedShm: {Address}, created by {maker} at ";
        Assert.StartsWith(begin, line, StringComparison.Ordinal);
        Assert.EndsWith("Z", line[begin.Length..line.IndexOf(", has another version of the contract, which fits: Test ", StringComparison.Ordinal)], StringComparison.Ordinal);
        return line[(line.IndexOf(" here; ", StringComparison.Ordinal) + " here; ".Length)..];
    }

    private static string WithoutOrigin(string difference)
    {
        const string Created = " created by ";
        var begin = difference.IndexOf(Created, StringComparison.Ordinal);
        var end = difference.IndexOf('Z', begin) + 1;
        Assert.Contains(" at ", difference[begin..end], StringComparison.Ordinal);
        return difference.Remove(begin, end - begin);
    }
}
