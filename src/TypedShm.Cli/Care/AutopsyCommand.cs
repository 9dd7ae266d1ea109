using System.CommandLine;
using TypedShm.Cli.CommandLine;
using TypedShm.Cli.Data;
using TypedShm.Cli.Printing;
using TypedShm.Inspection;

namespace TypedShm.Cli.Care;

/// <summary>Says of those who died in a region what they wrote last, whether they died in a flush, and what became of it. Changes nothing.</summary>
internal static class AutopsyCommand
{
    public static readonly Argument<string?> Address = new("ADDRESS")
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description = "The region, such as shm:station; the same as --address.",
    };

    public static ExitCode Run(Call call)
    {
        var target = Target.Of(call, word: call.Parsed.GetValue(Address));
        var found = call.Shell.Regions(target.Address);
        var region = found.Count > 0 ? found[0] : null;
        using var session = region is { Problem: null } ? target.OpenNow(Start.Look) : null;
        if (region is null || session is null)
        {
            call.Printer.Print("", json => json.WriteNullValue());
            call.Printer.Note(region?.Problem is { } problem ? $"{target.Address}: {problem}" : target.Nobody);
            return ExitCode.Negative;
        }

        string[] names = [.. session.Contract.Records.Select(record => record.Name)];
        var report = new Autopsy(region, names, session.Read(names), session.Contract);
        call.Printer.Print(report.Text, report.Write);
        if (report.FoundNobody)
            call.Printer.Note($"{target.Address}: nobody died in it whom nobody has followed, and no death in a flush was mended");
        return report.FoundNobody ? ExitCode.Negative : ExitCode.Done;
    }
}
