using TypedShm.Cli.CommandLine;
using TypedShm.Cli.Printing;

namespace TypedShm.Cli.Data;

/// <summary>Lists the regions in the shared memory of this machine, and who is in them.</summary>
internal static class ListCommand
{
    public static ExitCode Run(Call call)
    {
        var regions = new RegionList(call.Shell.Regions(null), call.Shell.Clock.GetUtcNow());
        call.Printer.Print(regions.Text, regions.Write);
        if (regions.IsEmpty)
            call.Printer.Note("there is no region in the shared memory of this machine, as far as this user may see");
        return ExitCode.Done;
    }
}
