using System.Runtime.CompilerServices;

namespace TypedShm;

/// <summary>The place of one record's latest value, as one session sees it.</summary>
/// <typeparam name="T">The record.</typeparam>
public sealed class Slot<T>
    where T : struct, IRecord<T>
{
    private readonly Session session;
    private readonly Writer<T> writer;

    internal Slot(Session session, Writer<T> writer, Reader<T> reader)
    {
        this.session = session;
        this.writer = writer;
        Reader = reader;
    }

    /// <summary>Gets the name in the description.</summary>
    public string Name => Reader.Slot.Match.Here.Name;

    internal Reader<T> Reader { get; }

    /// <summary>Sets the value that the session's next flush makes visible.</summary>
    /// <param name="value">The record; ts 0 and an empty sender are stamped.</param>
    /// <param name="expire">How long the value lasts after its flush; unless given, as long as the record's description says, else for ever.</param>
    /// <param name="expectedFlush">The flush that must be the record's newest, else the flush is refused as a whole.</param>
    /// <exception cref="ArgumentException">A string does not fit; nothing was set.</exception>
    [OverloadResolutionPriority(1)] // new() converts to a function's type as well, as far as the compiler looks
    public void Set(in T value, TimeSpan? expire = null, long? expectedFlush = null) => writer.Set(in value, expire, expectedFlush);

    /// <summary>Sets a value made from the one that this session set last, or from the blank.</summary>
    /// <param name="change">Gets the previous value without ts and sender.</param>
    /// <param name="expire">How long the value lasts after its flush; unless given, as long as the record's description says, else for ever.</param>
    /// <param name="expectedFlush">The flush that must be the record's newest, else the flush is refused as a whole.</param>
    public void Set(Func<T, T> change, TimeSpan? expire = null, long? expectedFlush = null) => writer.Set(change, expire, expectedFlush);

    /// <summary>Sets a value made from the previous one and a state, without a closure.</summary>
    /// <param name="state">What the function needs; a span will do.</param>
    /// <param name="change">Gets the previous value without ts and sender, and may fill its large arrays in place.</param>
    /// <param name="expire">How long the value lasts after its flush; unless given, as long as the record's description says, else for ever.</param>
    /// <param name="expectedFlush">The flush that must be the record's newest, else the flush is refused as a whole.</param>
    public void Set<TState>(TState state, Func<T, TState, T> change, TimeSpan? expire = null, long? expectedFlush = null)
        where TState : allows ref struct => writer.Set(state, change, expire, expectedFlush);

    /// <summary>Reads the newest value and says what it is.</summary>
    /// <param name="value">The value, or the blank.</param>
    /// <param name="buffer">Where large arrays go, valid until it is used again; they have new memory unless it is given.</param>
    public ReadStatus Read(out T value, RecordBuffer? buffer = null) => Reader.Read(buffer, out value);

    /// <summary>Reads the newest value with its status, age and flush.</summary>
    /// <param name="buffer">Where large arrays go, valid until it is used again; they have new memory unless it is given.</param>
    public Reading<T> Read(RecordBuffer? buffer = null) => Reader.Read(buffer);

    /// <summary>Waits for flushes of the record and gives the newest value after each.</summary>
    /// <param name="timeout">How long each step waits before it gives <see cref="ReadStatus.Timeout"/>; for ever unless given.</param>
    /// <param name="currentFirst">Whether the value that is there already comes first.</param>
    /// <param name="buffer">Where large arrays go, valid until the next step; they have new memory unless it is given.</param>
    /// <param name="cancel">Ends the loop with <see cref="OperationCanceledException"/>.</param>
    public IEnumerable<Reading<T>> Listen(TimeSpan? timeout = null, bool currentFirst = false, RecordBuffer? buffer = null, CancellationToken cancel = default) =>
        Listener(new ListenTerms(timeout, currentFirst, buffer, cancel));

    /// <inheritdoc cref="Listen"/>
    public IAsyncEnumerable<Reading<T>> ListenAsync(TimeSpan? timeout = null, bool currentFirst = false, RecordBuffer? buffer = null, CancellationToken cancel = default) =>
        Listener(new ListenTerms(timeout, currentFirst, buffer, cancel));

    private Listener<Reading<T>> Listener(ListenTerms terms) =>
        session.Listener((ref ListenMark mark) => mark.Of(Read(terms.Buffer)), terms, [Reader.Slot]);
}
