namespace TypedShm.Transport.SharedMemory.Waiting;

/// <summary>Where one thread of a session sleeps that only looks: it has no place at which a writer could wake it, so it looks a hundred times a second.</summary>
internal sealed class LookWaiter(SharedRegion region) : IWaiter
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(10);

    private readonly AutoResetEvent interrupt = new(false);

    public void Wait(ReadOnlySpan<SlotWatch> watches, TimeSpan timeout)
    {
        var deadline = new Deadline(timeout);
        while (!IsOver(watches))
        {
            var rest = deadline.Remaining;
            if (rest == TimeSpan.Zero || interrupt.WaitOne(rest < Step ? rest : Step))
                return;
        }
    }

    public void Interrupt()
    {
        try
        {
            interrupt.Set();
        }
        catch (ObjectDisposedException)
        {
            // An interrupt may come late, and does nothing then.
        }
    }

    public void Dispose() => interrupt.Dispose();

    private bool IsOver(ReadOnlySpan<SlotWatch> watches)
    {
        if (region.TryEnter() is not { } use)
            return true;
        try
        {
            return !region.IsOpen || region.Reader.HasNewer(watches);
        }
        finally
        {
            use.Leave();
        }
    }
}
