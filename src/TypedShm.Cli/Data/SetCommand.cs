using System.CommandLine;
using TypedShm.Cli.CommandLine;
using TypedShm.Description;
using TypedShm.Inspection;

namespace TypedShm.Cli.Data;

/// <summary>Changes fields of records in one flush. The other fields are what they were in the region, so another writer in between makes it read again.</summary>
internal static class SetCommand
{
    public static readonly Argument<string[]> Words = new("RECORD field=value")
    {
        Arity = ArgumentArity.OneOrMore,
        Description = "A record and its fields, then the next record. Arrays are JSON lists, nested fields are written position.x=1, bytes in base64, times in seconds.",
    };

    public static readonly Option<string?> Expire = new("--expire") { HelpName = "5s", Description = "How long the values last: 500ms, 2s, 5m, 1h, 1d." };

    public static readonly Option<long?> Expect = new("--expect") { HelpName = "N", Description = "Refuse unless flush N is the newest of every record." };

    public static ExitCode Run(Call call)
    {
        var target = Target.Of(call);
        var records = Assignments.Read(call.Parsed.GetValue(Words)!);
        var expire = ExpireOf(call);
        using var session = target.OpenNow(Start.Wait);
        if (session is null)
            return End(call, [], new(FlushStatus.NotDone, 0, target.Nobody), "Absent");
        string[] names = [.. records.Select(record => record.Record)];
        Assignments.CheckOrder(records, session.Contract);
        target.Check(session.Contract, names);
        foreach (var record in records)
            record.Check(session.Contract.Records[session.Contract.SlotOf(record.Record)]);
        var result = Flush(call, target, session, records, expire);
        return End(call, names, result, result.Status.ToString());
    }

    private static FlushResult Flush(Call call, Target target, InspectionSession session, IReadOnlyList<Assignments> records, TimeSpan? expire)
    {
        var expected = call.Parsed.GetValue(Expect);
        var begin = call.Shell.Clock.GetTimestamp();
        var timeout = target.Options(Start.Wait).Timeout;
        while (true)
        {
            var readings = session.Read([.. records.Select(record => record.Record)]);
            if (readings.FirstOrDefault(reading => reading.Status is ReadStatus.Timeout).Problem is { } unanswered)
                return new FlushResult(FlushStatus.NotDone, 0, unanswered);
            for (var place = 0; place < records.Count; place++)
                Set(session, records[place].Change(readings[place].Value), expire, expected ?? readings[place].Flush);
            var result = session.TryFlush(timeout, call.Cancel);
            if (result.Status is not FlushStatus.Refused || expected is not null || call.Shell.Clock.GetElapsedTime(begin) >= timeout)
                return result;
            // Another wrote in between: that it got through is progress, so this ends.
            session.Discard();
        }
    }

    private static void Set(InspectionSession session, InspectedRecord record, TimeSpan? expire, long expected)
    {
        try
        {
            session.Set(record, expire, expected);
        }
        catch (ArgumentException cut)
        {
            throw new UsageException(cut.Message);
        }
    }

    private static TimeSpan? ExpireOf(Call call)
    {
        if (call.Parsed.GetValue(Expire) is not { } text)
            return null;
        return Duration.Read(text) ?? throw new UsageException($"--expire {text}: write 500ms, 2s, 5m, 1h or 1d");
    }

    private static ExitCode End(Call call, string[] records, FlushResult result, string status)
    {
        var done = result.Status is FlushStatus.Done;
        call.Printer.Print(done ? $"{string.Join(", ", records)}: flush {result.Flush}\n" : "", json =>
        {
            json.WriteStartObject();
            json.WriteString("status", status);
            json.WriteNumber("flush", result.Flush);
            if (result.Reason is not null)
                json.WriteString("reason", result.Reason);
            json.WriteEndObject();
        });
        if (!done)
            call.Printer.Note($"typedshm: {status}: {result.Reason}");
        return done ? ExitCode.Done : ExitCode.Negative;
    }
}
