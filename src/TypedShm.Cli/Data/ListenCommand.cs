using System.CommandLine;
using System.Globalization;
using TypedShm.Cli.CommandLine;
using TypedShm.Cli.Printing;

namespace TypedShm.Cli.Data;

/// <summary>Prints records each time a flush has touched the first of them.</summary>
internal static class ListenCommand
{
    public static readonly Option<int?> Count = new("--count") { HelpName = "N", Description = "End after so many values; never unless given." };

    public static readonly Option<bool> Current = new("--current") { Description = "Print the values that are there already first." };

    public static ExitCode Run(Call call)
    {
        var target = Target.Of(call);
        var records = GetCommand.NamesOf(call);
        var left = call.Parsed.GetValue(Count) ?? int.MaxValue;
        if (left < 1)
            throw new UsageException($"--count {left}: write how many values to wait for, at least 1");
        using var session = target.OpenWhenReady();
        if (session is null)
        {
            call.Printer.PrintOneOf("", new GroupDocument(records, null).Write);
            call.Printer.Note(target.Nobody);
            return ExitCode.Negative;
        }

        target.Check(session.Contract, records);
        foreach (var readings in session.Listen(records, target.Timeout, call.Parsed.GetValue(Current), call.Cancel))
        {
            var group = new GroupDocument(records, readings);
            var timedOut = readings[0].Status is ReadStatus.Timeout;
            call.Printer.PrintOneOf(timedOut ? "" : group.Text, group.Write);
            if (timedOut)
                return Timeout(call, target, records[0]);
            if (--left == 0)
                return ExitCode.Done;
        }

        call.Printer.Note($"{target.Address}: Closed, the region was removed");
        return ExitCode.Negative;
    }

    private static ExitCode Timeout(Call call, Target target, string record)
    {
        call.Printer.Note(string.Create(CultureInfo.InvariantCulture, $"{record}: Timeout, nothing was flushed within {target.Timeout!.Value.TotalSeconds} s"));
        return ExitCode.Negative;
    }
}
