using System.CommandLine;
using TypedShm.Cli.CommandLine;
using TypedShm.Cli.Contracts;
using TypedShm.Cli.Printing;
using TypedShm.Inspection;

namespace TypedShm.Cli.Data;

/// <summary>Fills a region with the blanks of a description, unless it is ready already.</summary>
internal static class InitCommand
{
    public static readonly Option<bool> Reset = new("--reset") { Description = "Remove the region first, with its values; whoever is attached finds it closed." };

    public static ExitCode Run(Call call)
    {
        var described = DescriptionArguments.Read(call.Parsed);
        var flag = ReadyFlag.Of(call);
        if (!described.IsSound)
        {
            call.Printer.Print(ProblemLines.Of(described.Problems), new ContractDocument(described, described.Problems).Write);
            return ExitCode.Negative;
        }

        var target = Target.Of(call, $"shm:{described.Contract.Name}");
        var removed = call.Parsed.GetValue(Reset) && InspectionSession.Remove(call.Shell.Transports, target.Address);
        var before = target.Look();
        // Holds the region against the description, field by field, also when it is ready already.
        using var session = InspectionSession.Open(described.Text, call.Shell.Transports, target.Options(Start.Join), call.Cancel);
        var status = before is not null ? "Ready" : removed ? "Reset" : "Initialised";
        var region = new RegionDocument(target.Address, status, before ?? target.Look()) { ReadyFlag = flag };
        return region.End(call, before is null ? $"{target.Address}: {status}, {region.Contract}\n" : $"{target.Address}: is ready already, {region.Created}; left as it is\n");
    }
}
