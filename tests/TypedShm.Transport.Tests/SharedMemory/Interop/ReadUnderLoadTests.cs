using System.Security.Cryptography;
using System.Text.Json;
using TypedShm.Transport.Conformance;
using Xunit.Abstractions;

namespace TypedShm.Transport.Tests.SharedMemory.Interop;

/// <summary>Other languages read by name while a writer flushes as fast as it can: each copy agrees with the digest that was flushed with it.</summary>
public sealed class ReadUnderLoadTests(ITestOutputHelper output) : IDisposable
{
    private static readonly byte[][] Payloads = [.. Enumerable.Range(0, 64).Select(_ => RandomNumberGenerator.GetBytes(40_000))];
    private static readonly (ReadOnlyMemory<byte> Data, string Digest)[] Small = [.. Payloads.Select(payload => Load(payload, 2_000))];
    private static readonly (ReadOnlyMemory<byte> Data, string Digest)[] Large = [.. Payloads.Select(payload => Load(payload, 40_000))];

    private readonly SharedMemoryUnderTest subject = new();
    private readonly CancellationTokenSource end = new();

    public static IEnumerable<object[]> Readers =>
        from language in new[] { ScriptLanguage.Python, ScriptLanguage.Php }
        from record in new[] { "LOAD__four_cells", "LOAD__two_cells" }
        from how in new[] { "once", "attached" }
        select new object[] { language, record, how };

    public void Dispose() => end.Dispose();

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task No_read_is_torn(string language, string record, string how)
    {
        var address = subject.NewAddress();
        var times = Soak.Count(3_000, 100_000);
        using var session = Kinds.Open(new SessionOptions { Address = address, Sender = "WRITER", Transport = subject.Transport });
        try
        {
            Flush(session, 0);
            var flushed = Task.Factory.StartNew(() => FlushUntilTheEnd(session), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            var report = await ScriptLanguage.RunBesideAsync(language, "read_load", address, record, $"{times}", how);
            await end.CancelAsync();
            output.WriteLine($"{language} {record} {how}: {report} of {await flushed} flushes");
            Assert.InRange(Number(report, "reads"), times, int.MaxValue);
            Assert.Equal((Number(report, "reads"), 0), (Number(report, "fresh"), Number(report, "torn")));
        }
        finally
        {
            subject.Transport.Remove(address);
        }
    }

    private static (ReadOnlyMemory<byte> Data, string Digest) Load(byte[] payload, int length) =>
        (payload.AsMemory(0, length), Convert.ToHexStringLower(SHA256.HashData(payload.AsSpan(0, length)))[..32]);

    private static int Number(JsonElement report, string name) => report.GetProperty(name).GetInt32();

    private static void Flush(Kinds session, int round)
    {
        var (small, large) = (Small[round % Small.Length], Large[round % Large.Length]);
        session.Load.FourCells.Set(new() { Data = small.Data, Digest = small.Digest });
        session.Load.TwoCells.Set(new() { Data = large.Data, Digest = large.Digest });
        session.Flush();
    }

    private int FlushUntilTheEnd(Kinds session)
    {
        var round = 1;
        for (; !end.IsCancellationRequested; round++)
            Flush(session, round);
        return round;
    }
}
