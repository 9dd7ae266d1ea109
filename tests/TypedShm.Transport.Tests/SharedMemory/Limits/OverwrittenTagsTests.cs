using System.Diagnostics;
using TypedShm.Transport.Conformance;
using TypedShm.Transport.SharedMemory;

namespace TypedShm.Transport.Tests.SharedMemory.Limits;

/// <summary>Tags that no writer has left: whoever waits or looks ends in its own time all the same. The sessions' timeout is longer than any watchdog.</summary>
public sealed class OverwrittenTagsTests : IDisposable
{
    private static readonly TimeSpan Long = TimeSpan.FromDays(10);

    private readonly KernelRegion region = new();

    public static TheoryData<Start> Starts => [Start.Join, Start.Look];

    public void Dispose() => region.Dispose();

    [Theory]
    [MemberData(nameof(Starts))]
    public async Task A_look_ends(Start start)
    {
        var port = OpenDamaged(start);
        Assert.Equal(0, await Task.Run(() => port.NewestFlush(0)).WaitAsync(Soak.Watchdog));
    }

    [Fact]
    public async Task A_read_says_so_and_does_not_spoil_the_others_and_the_next_flush_of_the_record_mends_it()
    {
        OpenDamaged(Start.Join);
        var session = region.Keep(Kinds.Open(new SessionOptions { Address = region.Address, Sender = "C", Timeout = Long, Transport = new SharedMemoryTransport() }));

        var (damaged, sound) = await Task.Run(() => session.Read(session.All.Kinds, session.All.Wide)).WaitAsync(Soak.Watchdog);

        Assert.Equal((ReadStatus.Invalid, ReadStatus.Blank), (damaged.Status, sound.Status));
        Assert.StartsWith("what the region notes of the record is nothing that a writer notes: another program has overwritten it", damaged.Problem, StringComparison.Ordinal);
        session.All.Kinds.Set(new() { Word = 7 });
        var flush = session.Flush();
        Assert.Equal((ReadStatus.Fresh, flush, 7), (session.All.Kinds.Read().Status, session.All.Kinds.Read().Flush, session.All.Kinds.Read().Value.Word));
    }

    [Theory]
    [MemberData(nameof(Starts))]
    public async Task A_wait_ends_with_its_time_and_not_before(Start start)
    {
        var (waiter, time) = (region.Keep(OpenDamaged(start).CreateWaiter()), TimeSpan.FromMilliseconds(50));
        var begin = Stopwatch.GetTimestamp();
        await Task.Run(() => waiter.Wait([new SlotWatch(0, 0)], time)).WaitAsync(Soak.Watchdog);
        Assert.InRange(Stopwatch.GetElapsedTime(begin), time, TimeSpan.MaxValue); // Else whoever listens would look on without a pause.
    }

    [Theory]
    [MemberData(nameof(Starts))]
    public async Task A_wait_in_a_region_whose_flushes_went_backwards_ends_with_its_time_and_not_before(Start start)
    {
        var (port, time) = (OpenDamaged(start), TimeSpan.FromMilliseconds(50));
        region.Overwrite(memory => memory.Int64(port.Slots[0].TagAt(0)) = 0);
        var waiter = region.Keep(port.CreateWaiter());
        var begin = Stopwatch.GetTimestamp();
        await Task.Run(() => waiter.Wait([new SlotWatch(0, 7)], time)).WaitAsync(Soak.Watchdog);
        Assert.InRange(Stopwatch.GetElapsedTime(begin), time, TimeSpan.MaxValue);
    }

    [Theory]
    [MemberData(nameof(Starts))]
    public async Task A_wait_ends_with_an_interrupt(Start start)
    {
        var waiter = region.Keep(OpenDamaged(start).CreateWaiter());
        var waiting = Task.Run(() => waiter.Wait([new SlotWatch(0, 0)], Long));
        waiter.Interrupt();
        await waiting.WaitAsync(Soak.Watchdog);
    }

    private SharedRegion OpenDamaged(Start start)
    {
        region.Open("A");
        var port = region.Keep((SharedRegion)new SharedMemoryTransport().Open(
            new OpenRequest(region.Address, Kinds.Contract, "B", start, Long, TimeProvider.System), CancellationToken.None)!);
        region.Overwrite(memory =>
        {
            for (var cell = 0; cell < port.Slots[0].Cells; cell++)
                memory.Int64(port.Slots[0].TagAt(cell)) = 1000;
        });
        return port;
    }
}
