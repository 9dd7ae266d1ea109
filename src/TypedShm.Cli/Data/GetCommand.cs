using System.CommandLine;
using TypedShm.Cli.CommandLine;
using TypedShm.Cli.Printing;

namespace TypedShm.Cli.Data;

/// <summary>Reads records as one snapshot, and leaves nothing behind.</summary>
internal static class GetCommand
{
    public static readonly Argument<string[]> Records = new("RECORD") { Arity = ArgumentArity.OneOrMore, Description = "Records, such as BATTERY__measures." };

    public static ExitCode Run(Call call)
    {
        var target = Target.Of(call);
        var records = NamesOf(call);
        using var session = target.OpenNow(Start.Look);
        if (session is not null)
            target.Check(session.Contract, records);
        var group = new GroupDocument(records, session?.Read(records));
        call.Printer.Print(group.Text, group.Write);
        if (session is null)
            call.Printer.Note(target.Nobody);
        return group.HasAll ? ExitCode.Done : ExitCode.Negative;
    }

    /// <summary>Gives the records that a call names.</summary>
    public static string[] NamesOf(Call call)
    {
        var records = call.Parsed.GetValue(Records)!;
        return records.FirstOrDefault(record => record.StartsWith('-')) is { } option ? throw new UsageException($"{option}: there is no such option") : [.. records.Distinct()];
    }
}
