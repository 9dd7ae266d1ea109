namespace TypedShm.Transport.SharedMemory.Doctor;

/// <summary>Looks which part of a machine is seen from here, and by which clocks.</summary>
internal static class SurroundingsCheck
{
    private static readonly string[] SlowClocks = ["hpet", "acpi_pm", "jiffies", "refined-jiffies"];

    public static IEnumerable<Finding> Of(Machine machine)
    {
        yield return Namespace(machine, "ipc", Severity.Warning, "regions of programs outside are invisible here, and the other way round", "docker run --ipc=host ... (or a common --ipc=container:NAME)");
        yield return Namespace(machine, "pid", Severity.Note, "process numbers of participants outside mean nothing here; who lives is told all the same", null);
        yield return TimeNamespace(machine);
        yield return ClockSource(machine);
    }

    private static Finding Namespace(Machine machine, string kind, Severity severity, string meaning, string? command)
    {
        var (own, first) = (machine.LinkAt($"proc/self/ns/{kind}"), machine.LinkAt($"proc/1/ns/{kind}"));
        return own is not null && first is not null && own != first
            ? new Finding($"{kind}-namespace", severity, $"{own} here, {first} for process 1", meaning, command)
            : new Finding($"{kind}-namespace", Severity.Note, own ?? "unknown", first is null ? "process 1 does not tell its own" : "the one of process 1");
    }

    private static Finding TimeNamespace(Machine machine)
    {
        const string Id = "time-namespace";
        var offset = machine.Lines("proc/self/timens_offsets").FirstOrDefault(line => line.StartsWith("boottime", StringComparison.Ordinal));
        return offset is null || Machine.Numbers(offset).All(number => number == 0)
            ? new Finding(Id, Severity.Note, "no offset", "values expire at the same moment for all")
            : new Finding(Id, Severity.Warning, offset.Trim(), "values expire by the boot clock, which is another here than for programs outside of this time namespace: run all of them in one");
    }

    private static Finding ClockSource(Machine machine)
    {
        const string Id = "clock-source";
        var source = machine.Lines("sys/devices/system/clocksource/clocksource0/current_clocksource") is [var first, ..] ? first.Trim() : "unknown";
        return SlowClocks.Contains(source)
            ? new Finding(Id, Severity.Warning, source, "each stamp, and each age, takes a microsecond and a system call in place of some 25 ns", "echo tsc > /sys/devices/system/clocksource/clocksource0/current_clocksource")
            : new Finding(Id, Severity.Note, source, "the clock is read without a system call");
    }
}
