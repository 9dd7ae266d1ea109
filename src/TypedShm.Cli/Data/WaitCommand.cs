using TypedShm.Cli.CommandLine;
using TypedShm.Cli.Printing;

namespace TypedShm.Cli.Data;

/// <summary>Waits until somebody has initialised a region.</summary>
internal static class WaitCommand
{
    public static ExitCode Run(Call call)
    {
        var flag = ReadyFlag.Of(call);
        var target = Target.Of(call);
        using var session = target.OpenWhenReady();
        var region = new RegionDocument(target.Address, session is null ? "Timeout" : "Ready", session is null ? null : target.Look()) { ReadyFlag = flag };
        return session is null
            ? region.End(call, $"Timeout: {target.Nobody}", ExitCode.Negative)
            : region.End(call, $"{target.Address}: Ready, {region.Contract}, {region.Created}\n");
    }
}
