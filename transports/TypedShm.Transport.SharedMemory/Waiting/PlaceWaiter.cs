using TypedShm.Transport.SharedMemory.Map;
using TypedShm.Transport.SharedMemory.Native;
using TypedShm.Transport.SharedMemory.Participants;

namespace TypedShm.Transport.SharedMemory.Waiting;

/// <summary>
/// Where one thread of a participant sleeps, on the wake word of its place:
/// 1 note the word, 2 set the place's bit at each watched slot, 3 fence, 4 look at the slots, 5 sleep unless the word has changed.
/// A writer publishes, fences, then takes the bits that it finds, changes the word and wakes: one of the two always sees the other.
/// </summary>
internal sealed class PlaceWaiter(SharedRegion region, Membership membership, TimeSpan longestSleep) : IWaiter
{
    /// <summary>A writer may die between its flush and the waking, and then nobody wakes us: so nobody sleeps for longer without looking.</summary>
    public static readonly TimeSpan LongestSleep = TimeSpan.FromMilliseconds(100);

    private const int EagerSpins = 20;

    /// <summary>So long a waiter looks before it sleeps, as waking a sleeper costs more; not where it would keep the writer from running.</summary>
    private static readonly int Spins = Environment.ProcessorCount > 1 ? EagerSpins + 20 : 0;

    private int interrupted;

    public void Wait(ReadOnlySpan<SlotWatch> watches, TimeSpan timeout)
    {
        if (region.TryEnter() is not { } use)
            return;
        try
        {
            // Before the clock is read, which takes as long as several looks.
            if (Spin(watches) || timeout <= TimeSpan.Zero)
                return;
            var deadline = new Deadline(timeout);
            while (!SleepOnce(watches, deadline))
            {
            }
        }
        finally
        {
            use.Leave();
        }
    }

    public void Interrupt()
    {
        Volatile.Write(ref interrupted, 1);
        if (region.TryEnter() is not { } use)
            return;
        membership.WakeOwn();
        use.Leave();
    }

    /// <summary>Leaves nothing to give back: a bit that is still set costs one flush one needless wake.</summary>
    public void Dispose()
    {
    }

    /// <summary>Sets the bit by which writers see that somebody of this place sleeps for a slot.</summary>
    public void Ask(ReadOnlySpan<SlotWatch> watches)
    {
        var bit = 1UL << (membership.Place % 64);
        foreach (var watch in watches)
        {
            ref var mask = ref region.Memory.UInt64(region.Slots[watch.Slot].MaskAt(membership.Place / 64));
            if ((Volatile.Read(ref mask) & bit) == 0)
                Interlocked.Or(ref mask, bit);
        }
    }

    /// <summary>Looks without sleeping, at first as fast as can be; true when there is no more to wait for.</summary>
    private bool Spin(ReadOnlySpan<SlotWatch> watches)
    {
        for (var spin = 0; spin < Spins; spin++)
        {
            if (IsOver(watches))
                return true;
            if (spin >= EagerSpins)
                Thread.SpinWait(spin - EagerSpins);
        }

        return false;
    }

    private bool SleepOnce(ReadOnlySpan<SlotWatch> watches, in Deadline deadline)
    {
        ref var word = ref membership.WakeWord;
        var before = Volatile.Read(ref word);
        Ask(watches);
        // Pairs with the exchange by which a writer releases the flush lock.
        Interlocked.MemoryBarrier();
        var rest = deadline.Remaining;
        if (IsOver(watches) || rest == TimeSpan.Zero)
            return true;
        Futex.Wait(ref word, before, rest < longestSleep ? rest : longestSleep);
        return IsOver(watches);
    }

    // Where a writer was faster than the look, that writer wakes whoever has asked; and nobody sleeps for long.
    private bool IsOver(ReadOnlySpan<SlotWatch> watches) =>
        (Volatile.Read(ref interrupted) != 0 && Interlocked.Exchange(ref interrupted, 0) != 0) || !region.IsOpen || region.Reader.HasNewer(watches);
}
