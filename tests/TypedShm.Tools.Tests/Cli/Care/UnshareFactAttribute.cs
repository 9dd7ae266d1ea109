using System.Diagnostics;

namespace TypedShm.Tools.Tests.Cli.Care;

/// <summary>A test that must make a part of the machine look otherwise to the tool, which only root may; elsewhere it is skipped and says why.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnshareFactAttribute : FactAttribute
{
    private static readonly string? Problem = Probe();

    public UnshareFactAttribute() => Skip = Problem;

    private static string? Probe()
    {
        try
        {
            using var unshare = Process.Start(new ProcessStartInfo("unshare", ["--mount", "--ipc", "--pid", "--time", "--fork", "true"]) { RedirectStandardError = true })!;
            unshare.WaitForExit();
            return unshare.ExitCode == 0 ? null : "namespaces cannot be made here: run the tests as root";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "unshare of util-linux is not there";
        }
    }
}
