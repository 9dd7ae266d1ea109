using TypedShm.Cli.CommandLine;
using TypedShm.Cli.Data;
using TypedShm.Cli.Printing;
using TypedShm.Inspection;

namespace TypedShm.Cli.Care;

/// <summary>Says of those who died in a region what they wrote last, whether they died in a flush, and what became of it. Changes nothing.</summary>
internal static class AutopsyCommand
{
    public static ExitCode Run(Call call)
    {
        var target = Target.Of(call);
        var region = call.Shell.Regions().FirstOrDefault(region => NameOf(region.Address) == NameOf(target.Address));
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

    // Without the options, which say how to make a region and by which key to find it.
    private static string NameOf(string address) => address.Split('?')[0];
}
