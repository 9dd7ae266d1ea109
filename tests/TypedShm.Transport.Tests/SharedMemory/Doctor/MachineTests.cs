using TypedShm.Transport.SharedMemory;
using TypedShm.Transport.SharedMemory.Doctor;

namespace TypedShm.Transport.Tests.SharedMemory.Doctor;

/// <summary>What a machine tells of itself, by files as they are on machines where it is so.</summary>
public sealed class MachineTests : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("typedshm-doctor-");

    public void Dispose() => root.Delete(recursive: true);

    [Theory]
    [InlineData("", 1000, Severity.Warning)]
    [InlineData("[Login]\n#RemoveIPC=no\n", 1000, Severity.Warning)]
    [InlineData("[Login]\nRemoveIPC=yes\n", 1000, Severity.Warning)]
    [InlineData("[Login]\nRemoveIPC=no\n", 1000, Severity.Note)]
    [InlineData("[Login]\nRemoveIPC = no\n", 1000, Severity.Note)]
    [InlineData("[Login]\nRemoveIPC=no\nRemoveIPC=perhaps\n", 1000, Severity.Note)]
    [InlineData("", 0, Severity.Note)]
    [InlineData("", 999, Severity.Note)]
    public void A_logout_that_removes_regions_is_told_where_an_ordinary_user_has_one(string conf, int owner, Severity severity)
    {
        Directory.CreateDirectory(PathOf("run/systemd/system"));
        Write("etc/systemd/logind.conf", conf);
        Write("proc/thread-self/status", "Name:\ttest\nUid:\t0\t0\t0\t0\n");

        var finding = LogoutCheck.Of(new Machine(root.FullName), [owner]);

        Assert.Equal(("remove-ipc", severity, severity is Severity.Warning), (finding.Id, finding.Severity, finding.Command is not null));
    }

    [Fact]
    public void The_later_of_two_drop_ins_wins_over_the_file_and_the_user_who_looks_counts_too()
    {
        Directory.CreateDirectory(PathOf("run/systemd/system"));
        Write("etc/systemd/logind.conf", "[Login]\nRemoveIPC=no\n");
        Write("etc/systemd/logind.conf.d/10-yes.conf", "[Login]\nRemoveIPC=yes\n");
        Write("proc/thread-self/status", "Uid:\t1001\t1001\t1001\t1001\n");
        Assert.Contains("user 1001 ", LogoutCheck.Of(new Machine(root.FullName), []).Seen, StringComparison.Ordinal);

        Write("usr/lib/systemd/logind.conf.d/90-no.conf", "[Login]\n RemoveIPC=false\n");
        Assert.Equal(Severity.Note, LogoutCheck.Of(new Machine(root.FullName), []).Severity);
    }

    [Theory]
    [InlineData("logind.conf")]
    [InlineData("logind.conf.d/typedshm.conf")]
    public void What_an_administrator_wrote_hides_a_packages_file_of_that_name(string file)
    {
        Directory.CreateDirectory(PathOf("run/systemd/system"));
        Write("proc/thread-self/status", "Uid:\t0\t0\t0\t0\n");
        Write($"usr/lib/systemd/{file}", "[Login]\nRemoveIPC=no\n");
        Assert.Equal(Severity.Note, LogoutCheck.Of(new Machine(root.FullName), [1000]).Severity);

        Write($"etc/systemd/{file}", "[Login]\n");
        Assert.Equal(Severity.Warning, LogoutCheck.Of(new Machine(root.FullName), [1000]).Severity);
    }

    [Fact]
    public void Without_systemd_no_logout_removes_anything() =>
        Assert.Equal("systemd does not run here", LogoutCheck.Of(new Machine(root.FullName), [1000]).Seen);

    [Theory]
    [InlineData("shmmax", "1000", "shmmax")]
    [InlineData("shmall", "100", "shmall")]
    [InlineData("shmmni", "2", "shmmni")]
    [InlineData("sem", "100\t32000\t500\t128", "sem")]
    [InlineData("sem", "250\t300\t500\t128", "sem")]
    [InlineData("sem", "250\t32000\t1\t128", "sem")]
    [InlineData("sem", "250\t32000\t500\t2", "sem")]
    [InlineData("shmmni", "4096", null)]
    public void A_limit_that_leaves_no_room_for_a_region_is_told(string file, string limit, string? id)
    {
        foreach (var (name, text) in (ReadOnlySpan<(string, string)>)[("shmmax", "18446744073692774399"), ("shmall", "18446744073692774399"), ("shmmni", "4096"), ("sem", "32000\t1024000000\t500\t32000")])
            Write($"proc/sys/kernel/{name}", text);
        Write($"proc/sys/kernel/{file}", limit);
        Write("proc/sysvipc/shm", "       key      shmid perms                  size\n 1 7 600 409600\n 2 8 600 4096\n");
        Write("proc/sysvipc/sem", "       key      semid perms      nsems\n 1 7 600 132\n 2 8 600 132\n");

        var findings = KernelLimits.Of(new Machine(root.FullName)).ToArray();

        Assert.Equal(["shmmax", "shmall", "shmmni", "sem"], findings.Select(finding => finding.Id));
        Assert.Equal(id is null ? [] : [id], findings.Where(finding => finding.Severity is Severity.Error).Select(finding => finding.Id));
        Assert.All(findings, finding => Assert.Equal(finding.Severity is Severity.Error, finding.Command?.StartsWith("sysctl -w kernel.", StringComparison.Ordinal) is true));
    }

    [Theory]
    [InlineData("ipc:[1]", "ipc:[1]", Severity.Note)]
    [InlineData("ipc:[2]", "ipc:[1]", Severity.Warning)]
    [InlineData("ipc:[2]", null, Severity.Note)]
    [InlineData("ipc:[4026531839]", "ipc:[4026531839]", Severity.Note)]
    public void Another_ipc_namespace_than_the_first_process_has_is_told(string own, string? first, Severity severity)
    {
        Link("proc/self/ns/ipc", own);
        if (first is not null)
            Link("proc/1/ns/ipc", first);

        var finding = SurroundingsCheck.Of(new Machine(root.FullName)).Single(finding => finding.Id == "ipc-namespace");
        Assert.Equal((severity, own != "ipc:[4026531839]"), (finding.Severity, finding.Command is not null));
    }

    [Theory]
    [InlineData("monotonic           0         0\nboottime            0         0\n", Severity.Note)]
    [InlineData("monotonic           0         0\nboottime        86400         0\n", Severity.Error)]
    [InlineData("monotonic           0         0\nboottime           -1         0\n", Severity.Error)]
    public void A_boot_clock_of_its_own_is_told(string offsets, Severity severity)
    {
        Write("proc/self/timens_offsets", offsets);
        Assert.Equal(severity, SeverityOf("time-namespace"));
    }

    [Theory]
    [InlineData("tsc\n", Severity.Note)]
    [InlineData("hpet\n", Severity.Warning)]
    [InlineData("acpi_pm\n", Severity.Warning)]
    public void A_slow_clock_is_told(string source, Severity severity)
    {
        Write("sys/devices/system/clocksource/clocksource0/current_clocksource", source);
        Assert.Equal(severity, SeverityOf("clock-source"));
    }

    private Severity SeverityOf(string id) => SurroundingsCheck.Of(new Machine(root.FullName)).Single(finding => finding.Id == id).Severity;

    private void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), text);
    }

    private void Link(string file, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.CreateSymbolicLink(PathOf(file), target);
    }

    private string PathOf(string file) => Path.Combine(root.FullName, file);
}
