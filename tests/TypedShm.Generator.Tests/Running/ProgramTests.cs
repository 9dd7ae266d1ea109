using Microsoft.CodeAnalysis;
using TypedShm.Generator.Tests.Fixture;

namespace TypedShm.Generator.Tests.Running;

/// <summary>Whole programs against generated code, as users write them.</summary>
public sealed class ProgramTests
{
    private const string Head = "using System; using System.Linq; using System.Threading.Tasks; using TypedShm;\n";

    [Fact]
    public void A_program_sets_flushes_and_reads() => AssertPrints(
        """
        using var station = Station.Open("memory:ProgramTests.1", sender: "HDL_BATTERY");
        Print(station.Battery.Measures.Read().Status);
        station.Battery.Measures.Set(new() { Voltage = 48.25, Cells = [1, 2, 3, 4] });
        station.Status.Set(status => status with { Count = status.Count + 1, Note = "on" });
        station.Flush();
        if (station.Battery.Measures.Read(out var measures) is ReadStatus.Fresh)
            Print(FormattableString.Invariant($"{measures.Sender} {measures.Voltage} {measures.Cells} {measures.Cells[2]} {measures.Cells.Length} {measures.Ok}"));
        var (_, status) = station.Read(station.Battery.Measures, station.Status);
        Print($"{status.Value.Count} {status.Value.Limit} {status.Value.Mode} {status.Value.Note} {status.Status}");
        """,
        "Blank",
        "HDL_BATTERY 48.25 [1, 2, 3, 4] 3 4 True",
        "1 -1 off on Fresh");

    [Fact]
    public void Arrays_are_values() => AssertPrints(
        """
        var a = new Station.BatteryCommand();
        var b = a with { Steps = [1, 2, 3], Gains = Station.BatteryCommand.GainsArray.Filled(1.5) };
        Print(a == b && a.GetHashCode() == b.GetHashCode());
        var steps = b.Steps;
        steps[1] = 7;
        Print($"{a == b with { Steps = steps }} {steps} {b.Steps} {steps != b.Steps}");
        var sum = 0L;
        foreach (var step in steps)
            sum += step;
        Print($"{sum} {string.Join("|", a.Names[0], a.Names[1])} {a.Labels}");
        try
        {
            b = a with { Steps = [1, 2] };
        }
        catch (ArgumentException wrong)
        {
            Print(wrong.Message);
        }
        """,
        "True",
        "False [1, 7, 3] [1, 2, 3] True",
        "11 a| [, ]",
        "BATTERY__command.steps: 3 values are needed, 2 were given");

    [Fact]
    public void A_string_that_does_not_fit_is_refused_by_name_and_null_is_empty() => AssertPrints(
        """
        using var station = Station.Open("memory:ProgramTests.2", sender: "ME");
        foreach (var set in new Action[]
        {
            () => station.Status.Set(new() { Note = new string('x', 63) }),
            () => station.Battery.Command.Set(new() { Names = ["", "", new string('é', 32)] }),
            () => station.Status.Set(new() { Note = null!, Sender = null! }),
            () => station.Battery.Command.Set(default(Station.BatteryCommand)),
        })
        {
            try
            {
                set();
                Print("set");
            }
            catch (ArgumentException wrong)
            {
                Print(wrong.Message[..60]);
            }
        }
        """,
        "status.note: the string takes 63 bytes of UTF-8, the field h",
        "BATTERY__command.names: the string takes 64 bytes of UTF-8, ",
        "set",
        "set");

    [Fact]
    public void Sessions_share_a_region_and_it_can_be_removed() => AssertPrints(
        """
        using var mine = Station.Open(new SessionOptions { Address = "memory:ProgramTests.3", Sender = "A" });
        using var other = mine.NewSession("B");
        other.Status.Set(new() { Count = 3 });
        other.Flush();
        Print($"{mine.Status.Read().Value.Sender} {mine.Status.Read().Value.Count}");
        Print($"{Station.Contract.Name} {Station.Contract.Records.Count} {Station.Remove("memory:ProgramTests.3")} {Station.Remove("memory:ProgramTests.3")}");
        Print(mine.Status.Read().Status);
        """,
        "B 3",
        "Station 3 True False",
        "Closed");

    [Fact]
    public void A_value_that_was_never_made_equals_the_new_one_with_the_same_fields() => AssertPrints(
        """
        var made = new Station.StatusRecord { Limit = 0, Mode = "" };
        Print(made == default && made.GetHashCode() == default(Station.StatusRecord).GetHashCode());
        Print($"[{default(Station.StatusRecord).Note}] [{default(Station.StatusRecord).Sender}]");
        var command = new Station.BatteryCommand { Labels = ["", ""] };
        var other = command with { Labels = default };
        Print(command == other && command.GetHashCode() == other.GetHashCode());
        Print(command == other with { Labels = ["", "x"] });
        Print(new Station.BatteryCommand().Labels[1] is "");
        """,
        "True",
        "[] []",
        "True",
        "False",
        "True");

    [Fact]
    public void Eight_records_of_the_greatest_value_fit_on_a_small_stack()
    {
        var records = "abcdefgh".Select(name => Samples.Record($"{name}", $"[\"v\", [{string.Join(", ", Enumerable.Repeat("false", 8176))}]]"));
        AssertPrintsFor(
            $"{{ {string.Join(", ", records)} }}",
            """
            using var s = Station.Open("memory:ProgramTests.4", sender: "A");
            var work = new System.Threading.Thread(() =>
            {
                s.A.Set(a => a with { V = Station.ARecord.VArray.Filled(true) });
                s.H.Set(new() { V = Station.HRecord.VArray.Filled(true) });
                s.Flush();
                var all = s.Read(s.A, s.B, s.C, s.D, s.E, s.F, s.G, s.H);
                Print($"{all.Item1.Value.V[8175]} {all.Item2.Value.V[0]} {all.Item8.Value.V[0]}");
                foreach (var (a, _, _, _, _, _, _, h) in s.Listen(s.A, s.B, s.C, s.D, s.E, s.F, s.G, s.H, currentFirst: true))
                {
                    Print($"{a.Value.V[0]} {h.Value.V[8175]}");
                    break;
                }
            }, maxStackSize: 1 << 20);
            work.Start();
            work.Join();
            """,
            "True False True",
            "True True");
    }

    private static void AssertPrints(string program, params string[] lines) => AssertPrintsFor(Samples.Station, program, lines);

    private static void AssertPrintsFor(string description, string program, params string[] lines)
    {
        const string tail = "\npartial class Program { public static System.Collections.Generic.List<string> Printed { get; } = []; static void Print(object o) => Printed.Add(o.ToString()!); }";
        var code = GeneratorRun.Of(Project.Of(description), Head + program + tail).Compile();
        Assert.Empty(code.GetDiagnostics().Where(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error));
        var assembly = Compiler.Load(code);

        assembly.EntryPoint!.Invoke(null, [Array.Empty<string>()]);

        Assert.Equal(lines, (IEnumerable<string>)assembly.GetType("Program")!.GetProperty("Printed")!.GetValue(null)!);
    }
}
