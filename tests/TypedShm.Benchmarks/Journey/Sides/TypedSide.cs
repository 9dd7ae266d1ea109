using TypedShm.Transport.Conformance;
using TypedShm.Transport.SharedMemory;

namespace TypedShm.Benchmarks.Journey.Sides;

/// <summary>The typed interface over <c>shm:</c>. Two records of 64 bytes: one way there, one back.</summary>
internal sealed class TypedSide : ISide
{
    private readonly Conform session;
    private readonly Slot<Conform.CounterTotal> there;
    private readonly Slot<Conform.NoteOther> back;
    private readonly bool answers;
    private readonly IEnumerator<Reading<Conform.CounterTotal>> thereFlushes;
    private readonly IEnumerator<Reading<Conform.NoteOther>> backFlushes;

    /// <summary>Opens a region; one that answers waits for what others ask, and the other way round.</summary>
    public TypedSide(string address, bool answers, CancellationToken end)
    {
        session = Conform.Open(new SessionOptions { Address = address, Sender = "BENCH", Transport = new SharedMemoryTransport() }, end);
        (there, back, this.answers) = (session.Counter.Total, session.Note.Other, answers);
        thereFlushes = there.Listen(cancel: end).GetEnumerator();
        backFlushes = back.Listen(cancel: end).GetEnumerator();
    }

    public void Flush(long stamp)
    {
        if (answers)
            back.Set(new() { Ts = 1, Number = stamp });
        else
            there.Set(new() { Ts = 1, Count = stamp });
        session.Flush();
    }

    public long Read() => there.Read(out var total) is ReadStatus.Fresh ? total.Count : -1;

    public long Wait()
    {
        try
        {
            return answers ? WaitFor(thereFlushes).Count : WaitFor(backFlushes).Number;
        }
        catch (OperationCanceledException)
        {
            return -1; // The scene is over.
        }
    }

    private static T WaitFor<T>(IEnumerator<Reading<T>> flushes) =>
        flushes.MoveNext() && flushes.Current.Status is ReadStatus.Fresh ? flushes.Current.Value : throw new InvalidOperationException("the listener ended, or had no value");

    public void Dispose()
    {
        thereFlushes.Dispose();
        backFlushes.Dispose();
        session.Dispose();
    }
}
