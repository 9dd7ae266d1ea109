namespace TypedShm.Transport.SharedMemory.Doctor;

/// <summary>Looks which part of a machine is seen from here, and by which clocks.</summary>
internal static class SurroundingsCheck
{
    // The kernel gives the namespaces that it starts with these numbers (linux/nsfs.h): process 1 of a container is in the container's as well.
    private const string FirstIpc = "ipc:[4026531839]";
    private const string FirstPid = "pid:[4026531836]";

    private static readonly string[] SlowClocks = ["hpet", "acpi_pm", "jiffies", "refined-jiffies"];

    public static IEnumerable<Finding> Of(Machine machine)
    {
        yield return IpcNamespace(machine);
        yield return PidNamespace(machine);
        yield return TimeNamespace(machine);
        yield return ClockSource(machine);
    }

    private static Finding IpcNamespace(Machine machine)
    {
        const string Id = "ipc-namespace";
        const string Meaning = "regions of programs outside are invisible here, and the other way round; programs that share a region need one namespace";
        const string Command = "docker run --ipc=host ... (or a common --ipc=container:NAME)";
        var (own, first) = (machine.LinkAt("proc/self/ns/ipc"), machine.LinkAt("proc/1/ns/ipc"));
        return own is null ? new(Id, Severity.Note, "unknown", "this process does not tell its own")
            : first is not null && own != first ? new(Id, Severity.Warning, $"{own} here, {first} for process 1", Meaning, Command)
            : own == FirstIpc ? new(Id, Severity.Note, $"{own}, the machine's own", "whoever is in no container sees the same regions")
            : new(Id, Severity.Note, $"{own}, not the machine's own", Meaning, Command);
    }

    private static Finding PidNamespace(Machine machine)
    {
        const string Id = "pid-namespace";
        const string Meaning = "numbers of processes outside mean nothing here; who lives is told all the same";
        var own = machine.LinkAt("proc/self/ns/pid");
        return own is null or FirstPid
            ? new(Id, Severity.Note, own is null ? "unknown" : $"{own}, the machine's own", "process numbers are those of the machine")
            : new(Id, Severity.Note, $"{own}, not the machine's own: {Meaning}", Meaning);
    }

    private static Finding TimeNamespace(Machine machine)
    {
        const string Id = "time-namespace";
        var offset = machine.Lines("proc/self/timens_offsets").FirstOrDefault(line => line.StartsWith("boottime", StringComparison.Ordinal));
        return offset is null || Machine.Numbers(offset).All(number => number == 0)
            ? new Finding(Id, Severity.Note, "no offset", "values expire at the same moment for all")
            : new Finding(
                Id,
                Severity.Error,
                string.Join(' ', offset.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)),
                "values expire by the boot clock, which is another here than for programs outside of this time namespace: they would expire too early or too late; run all of them in one",
                "nsenter --time --target 1 COMMAND");
    }

    private static Finding ClockSource(Machine machine)
    {
        const string Id = "clock-source";
        var source = machine.Lines("sys/devices/system/clocksource/clocksource0/current_clocksource") is [var first, ..] ? first.Trim() : "unknown";
        return SlowClocks.Contains(source)
            ? new Finding(Id, Severity.Warning, source, "each stamp, and each age, takes a system call and 20 to 50 times as long as with tsc, some 25 ns", "echo tsc > /sys/devices/system/clocksource/clocksource0/current_clocksource")
            : new Finding(Id, Severity.Note, source, "the clock is read without a system call");
    }
}
