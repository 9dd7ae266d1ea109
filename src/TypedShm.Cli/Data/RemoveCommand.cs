using TypedShm.Cli.CommandLine;
using TypedShm.Cli.Printing;
using TypedShm.Inspection;

namespace TypedShm.Cli.Data;

/// <summary>Removes a region with its values.</summary>
internal static class RemoveCommand
{
    public static ExitCode Run(Call call)
    {
        var target = Target.Of(call);
        return InspectionSession.Remove(call.Shell.Transports, target.Address)
            ? new RegionDocument(target.Address, "Removed", null).End(call, $"{target.Address}: Removed\n")
            : new RegionDocument(target.Address, "Absent", null).End(call, $"{target.Address}: there is no region", ExitCode.Negative);
    }
}
