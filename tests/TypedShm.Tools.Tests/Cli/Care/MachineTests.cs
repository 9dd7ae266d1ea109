using System.Text.Json;
using TypedShm.Tests;

namespace TypedShm.Tools.Tests.Cli.Care;

/// <summary>What the tool says of machines that are not as they should be, each made so for real around it.</summary>
public sealed class MachineTests
{
    private static string Program => Path.Combine(AppContext.BaseDirectory, "TypedShm.Cli.dll");

    [UnshareFact]
    public async Task In_a_container_its_own_namespaces_are_told_although_process_1_is_in_them_too()
    {
        var findings = await DoctorAsync(0, "unshare", "--ipc", "--pid", "--fork", "--mount-proc");

        Assert.EndsWith(", not the machine's own", Seen(findings, "ipc-namespace"), StringComparison.Ordinal);
        Assert.Contains(", not the machine's own: numbers of processes outside mean nothing here", Seen(findings, "pid-namespace"), StringComparison.Ordinal);
    }

    [UnshareFact]
    public async Task A_boot_clock_of_its_own_is_an_error()
    {
        var findings = await DoctorAsync(1, "unshare", "--time", "--boottime", "86400", "--fork");

        Assert.Equal("boottime 86400 0", Seen(findings, "time-namespace"));
        Assert.Equal("error", findings[0].GetProperty("severity").GetString());
    }

    [UnshareFact]
    public async Task Where_the_kernels_tables_are_hidden_nothing_can_be_found_and_the_code_is_3()
    {
        string[] hidden = ["unshare", "--mount", "sh", "-c", "mount -t tmpfs none /proc/sysvipc && exec \"$@\"", "sh"];

        var finding = Assert.Single((await DoctorAsync(3, hidden)).EnumerateArray());

        Assert.Equal("system-v", finding.GetProperty("id").GetString());
        Assert.StartsWith("/proc/sysvipc/shm is not there: ", finding.GetProperty("seen").GetString(), StringComparison.Ordinal);
        var (list, code) = await RunAsync([.. hidden, "dotnet", Program, "list"]);
        Assert.Equal((3, true), (code, list.StartsWith("typedshm: list shm: /proc/sysvipc/shm is not there: ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task On_a_kernel_without_System_V_the_code_is_3_and_opening_says_the_same()
    {
        string[] without = ["python3", Path.Combine(BuiltRepository.Root, "tests", "TypedShm.Tools.Tests", "Cli", "Care", "machine_without_ipc.py")];

        var finding = Assert.Single((await DoctorAsync(3, without)).EnumerateArray());

        Assert.Equal(("system-v", "error"), (finding.GetProperty("id").GetString(), finding.GetProperty("severity").GetString()));
        var (get, code) = await RunAsync([.. without, "dotnet", Program, "get", "A__x", "--address", "shm:typedshm-nowhere"]);
        Assert.Equal(3, code);
        Assert.Contains("this kernel has no System V shared memory", get, StringComparison.Ordinal);
    }

    /// <summary>Runs the doctor for a region that is not there, so that no other test's region is a finding.</summary>
    private static async Task<JsonElement> DoctorAsync(int code, params string[] around)
    {
        var (output, status) = await RunAsync([.. around, "dotnet", Program, "doctor", "--json", "--address", "shm:typedshm-nowhere"]);
        Assert.True(code == status, $"{status}: {output}");
        using var json = JsonDocument.Parse(output);
        return json.RootElement.Clone();
    }

    private static Task<(string Output, int Status)> RunAsync(string[] words) => ChildProcess.RunAsync(AppContext.BaseDirectory, words[0], words[1..]);

    private static string? Seen(JsonElement findings, string id) =>
        findings.EnumerateArray().Single(finding => finding.GetProperty("id").GetString() == id).GetProperty("seen").GetString();
}
