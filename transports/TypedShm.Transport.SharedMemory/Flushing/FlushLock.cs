using TypedShm.Transport.SharedMemory.Map;
using TypedShm.Transport.SharedMemory.Native;
using TypedShm.Transport.SharedMemory.Participants;

namespace TypedShm.Transport.SharedMemory.Flushing;

/// <summary>
/// The lock below which flushes are made. One word: bits 0 to 15 the holder's place + 1, or 0; bit 16 set when somebody sleeps on it; above, a generation
/// that each taking counts up, so that a word that was judged cannot come back. Without contention no system call.
/// A waiter looks at the holder's semaphore when it begins to wait and every 10 ms: it takes over from a dead holder by one exchange from the word
/// that it judged, and is then the one who must repair. A living holder, also one that stands still, is never robbed; nor is one of whom nobody can tell.
/// </summary>
internal sealed class FlushLock(MappedMemory memory, Places places, int place)
{
    public const ulong HolderBits = 0xFFFF;
    public const int GenerationShift = 17;

    private const ulong Contended = 1 << 16;
    private const ulong OneGeneration = 1 << GenerationShift;
    private const int Spins = 40;

    /// <summary>A dead holder wakes nobody: so nobody sleeps for longer without looking whether it lives.</summary>
    public static readonly TimeSpan LookAtHolder = TimeSpan.FromMilliseconds(10);

    /// <summary>Gets how often a waiter has looked at the holder: what it has done in place of being woken.</summary>
    public int Looks { get; private set; }

    private ulong Me => (ulong)place + 1;

    /// <summary>Takes the lock if nobody holds it.</summary>
    public bool TryTake()
    {
        ref var word = ref memory.UInt64(RegionMap.LockAt);
        var seen = Volatile.Read(ref word);
        // The exchange is the acquire that pairs with the one in Release.
        return (seen & HolderBits) == 0 && Interlocked.CompareExchange(ref word, Next(seen) | Me, seen) == seen;
    }

    /// <summary>Waits for the holder of the lock and takes it, or takes it over from a dead one, who is given.</summary>
    public LockOutcome Take(in FlushTerms terms, out Participant? former)
    {
        former = null;
        for (var spin = 0; spin < Spins; spin++)
        {
            if (TryTake())
                return LockOutcome.Taken;
            Thread.SpinWait(spin);
        }

        var outcome = LockOutcome.Held;
        while (outcome is LockOutcome.Held)
            outcome = TakeOrSleep(in terms, ref former);
        return outcome;
    }

    /// <summary>Gives the lock back, and wakes one who sleeps for it.</summary>
    public void Release()
    {
        if (Unlock())
            WakeNext();
    }

    /// <summary>Gives the lock back; true when somebody sleeps for it.</summary>
    public bool Unlock()
    {
        ref var word = ref memory.UInt64(RegionMap.LockAt);
        var mine = Volatile.Read(ref word);
        // The exchange is also the fence between the flush and the look at who wants to be woken.
        return (Interlocked.Exchange(ref word, mine & ~(HolderBits | Contended)) & Contended) != 0;
    }

    public void WakeNext() => Futex.Wake(ref memory.UInt32(RegionMap.LockAt), 1);

    /// <summary>Takes the lock over if its word names this very place, which its former holder can only have left by dying.</summary>
    public bool TryInherit()
    {
        ref var word = ref memory.UInt64(RegionMap.LockAt);
        var seen = Volatile.Read(ref word);
        while ((seen & HolderBits) == Me)
        {
            var found = Interlocked.CompareExchange(ref word, Next(seen) | Contended | Me, seen);
            if (found == seen)
                return true;
            seen = found; // Somebody has just said that he sleeps.
        }

        return false;
    }

    /// <summary>Gives the place of the holder; -1 when nobody holds the lock.</summary>
    public int Holder => (int)(Volatile.Read(ref memory.UInt64(RegionMap.LockAt)) & HolderBits) - 1;

    private static ulong Next(ulong word) => (word & ~(HolderBits | Contended)) + OneGeneration;

    private LockOutcome TakeOrSleep(in FlushTerms terms, ref Participant? former)
    {
        ref var word = ref memory.UInt64(RegionMap.LockAt);
        var seen = Volatile.Read(ref word);

        // Who has waited says that others may be waiting still: else the one that it leaves asleep would not be woken by its release.
        if ((seen & HolderBits) == 0)
            return Interlocked.CompareExchange(ref word, Next(seen) | Contended | Me, seen) == seen ? LockOutcome.Taken : LockOutcome.Held;
        if (terms.EndsNow(memory) is { } end)
            return end;
        var holder = (int)(seen & HolderBits) - 1;
        Looks++;
        if (!places.Semaphores.IsAlive(holder, out var error) && error == Errno.None)
        {
            // Read before the exchange: up to it, whoever takes the dead one's place finds the lock to mend before it writes its own name.
            former = places.Of(holder);
            return TakeOver(ref word, seen);
        }

        // Only now, so that also a flush without any time takes over from a dead one. Where the set is gone the holder counts as living: most do, and then flushing goes on.
        if (terms.IsOver)
            return error == Errno.None ? LockOutcome.TimedOut : LockOutcome.SemaphoresGone;
        if ((seen & Contended) == 0 && Interlocked.CompareExchange(ref word, seen | Contended, seen) != seen)
            return LockOutcome.Held;

        var rest = terms.Remaining;
        Futex.Wait(ref memory.UInt32(RegionMap.LockAt), (uint)(seen | Contended), rest < LookAtHolder ? rest : LookAtHolder);
        return LockOutcome.Held;
    }

    private LockOutcome TakeOver(ref ulong word, ulong judged) =>
        Interlocked.CompareExchange(ref word, Next(judged) | Contended | Me, judged) == judged ? LockOutcome.TakenOver : LockOutcome.Held;
}
