using TypedShm.Tests.Guards;

namespace TypedShm.Tests.Runtime;

/// <summary>Another language reads what C# wrote, by the layout that schemas/README.md documents and nothing else.</summary>
public sealed class GoldenBytesTests
{
    private const string Reader = """
        import struct, sys
        ts, n, sender, voltage, a, b, c, d, m, label = struct.unpack("<dH46sd4dH62s", bytes.fromhex(sys.argv[1]))
        print(ts, sender[:n].decode(), voltage, [a, b, c, d], label[:m].decode(), set(sender[n:] + label[m:]))
        """;

    [Fact]
    public async Task Python_reads_a_record_with_struct_alone()
    {
        var address = $"memory:{Guid.NewGuid()}";
        using var session = Station.Open(address, "HDL_é");
        using var tool = Inspection.InspectionSession.Open(
            Station.Contract.Text, [new Transport.InProcess.InProcessTransport()], new SessionOptions { Address = address });
        session.Battery.Measures.Set(new() { Ts = 1700000000.25, Voltage = 48.2, Cells = [4, 4.05, -0.0, 1e-5], Label = "prêt" });
        session.Flush();

        var bytes = Convert.ToHexString(tool.Read("BATTERY__measures").Value.Bytes.Span);
        var (output, status) = await ChildProcess.RunAsync(Repository.Root, "python3", "-c", Reader, bytes);
        Assert.Equal(("1700000000.25 HDL_é 48.2 [4.0, 4.05, -0.0, 1e-05] prêt {0}\n", 0), (output, status));
        Station.Remove(address);
    }
}
