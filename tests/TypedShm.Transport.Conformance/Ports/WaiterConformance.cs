using System.Diagnostics;

namespace TypedShm.Transport.Conformance.Ports;

/// <summary>Where threads sleep: the part of the port that listeners stand on. A wait may return early now and then, but not as a rule.</summary>
public abstract class WaiterConformance(TransportUnderTest subject) : Conformance(subject)
{
    private const int A = 0;
    private const int B = 1;
    private const int Rounds = 50;

    [Fact]
    public async Task A_flush_of_a_watched_slot_wakes_all_who_wait_for_it()
    {
        var region = OpenPort();
        var seen = new long[3];
        var sleeping = seen.Select((_, index) => OnThread(() =>
        {
            using var waiter = region.CreateWaiter();
            for (var round = 0; round < Rounds; round++)
            {
                while (region.NewestFlush(A) == seen[index])
                    waiter.Wait([new SlotWatch(B, 0), new SlotWatch(A, seen[index])], Watchdog);
                Volatile.Write(ref seen[index], region.NewestFlush(A));
            }

            return true;
        })).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            var flush = Commit(region, A);
            await Until(() => seen.All(last => last == flush));
        }

        await Task.WhenAll(sleeping).WaitAsync(Watchdog);
    }

    [Fact]
    public async Task A_flush_of_another_slot_wakes_nobody()
    {
        var region = OpenPort();
        var waiter = Keep(region.CreateWaiter());
        var (returns, stop) = (0, false);
        var sleeping = OnThread(() =>
        {
            while (!Volatile.Read(ref stop))
            {
                waiter.Wait([new SlotWatch(A, 0)], Watchdog);
                returns++;
            }

            return returns;
        });
        for (var round = 0; round < Rounds; round++)
        {
            Commit(region, B);
            await Task.Delay(1);
        }

        Volatile.Write(ref stop, true);
        waiter.Interrupt();
        Assert.InRange(await sleeping.WaitAsync(Watchdog), 1, Rounds / 5);
    }

    [Fact]
    public async Task What_is_newer_already_is_not_waited_for()
    {
        var region = OpenPort();
        var waiter = Keep(region.CreateWaiter());
        Commit(region, B);
        await Wait(waiter, new SlotWatch(A, 0), new SlotWatch(B, 0)).WaitAsync(Watchdog);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1000)]
    public async Task Interrupts_before_a_wait_let_it_return_at_once_and_only_it(int times)
    {
        var waiter = Keep(OpenPort().CreateWaiter());
        for (var time = 0; time < times; time++)
            waiter.Interrupt();
        await Wait(waiter, new SlotWatch(A, 0)).WaitAsync(Watchdog);

        var elapsed = await OnThread(() =>
        {
            var begin = Stopwatch.GetTimestamp();
            for (var round = 0; round < 20; round++)
                waiter.Wait([new SlotWatch(A, 0)], TimeSpan.FromMilliseconds(5));
            return Stopwatch.GetElapsedTime(begin);
        }).WaitAsync(Watchdog);
        Assert.InRange(elapsed, TimeSpan.FromMilliseconds(50), TimeSpan.MaxValue);
    }

    [Fact]
    public async Task An_interrupt_wakes_its_own_waiter_from_any_thread_at_any_time()
    {
        var region = OpenPort();
        var waiter = Keep(region.CreateWaiter());
        var other = Keep(region.CreateWaiter());
        var otherSleeping = Wait(other, new SlotWatch(A, 0));
        for (var round = 0; round < 1000; round++)
        {
            var sleeping = Wait(waiter, new SlotWatch(A, 0));
            waiter.Interrupt();
            await sleeping.WaitAsync(Watchdog);
        }

        Assert.False(otherSleeping.IsCompleted);
        other.Interrupt();
        await otherSleeping.WaitAsync(Watchdog);
    }

    [Fact]
    public async Task Removing_the_region_wakes_all_and_lets_nobody_sleep_again()
    {
        var region = OpenPort();
        var first = Keep(region.CreateWaiter());
        var second = Keep(region.CreateWaiter());
        var sleeping = new[] { Wait(first, new SlotWatch(A, 0)), Wait(second, new SlotWatch(B, 0)) };
        await Task.WhenAny(Task.WhenAny(sleeping), Task.Delay(20));
        Assert.True(Subject.Transport.Remove(Address));
        await Task.WhenAll(sleeping).WaitAsync(Watchdog);
        await Wait(first, new SlotWatch(A, 0)).WaitAsync(Watchdog);
    }

    private static Task<bool> Wait(IWaiter waiter, params SlotWatch[] watches) => OnThread(() =>
    {
        waiter.Wait(watches, Watchdog);
        return true;
    });

    private static long Commit(IRegion region, int slot)
    {
        var result = region.Commit([new SlotWrite(slot, Conform.Contract.Records[slot].Blank.ToArray(), null, null)], Watchdog, CancellationToken.None);
        Assert.Equal(FlushStatus.Done, result.Status);
        return result.Flush;
    }
}
