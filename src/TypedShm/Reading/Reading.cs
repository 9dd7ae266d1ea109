namespace TypedShm;

/// <summary>What one read of a record gave.</summary>
/// <typeparam name="T">The record.</typeparam>
public readonly record struct Reading<T>
{
    /// <summary>Creates a reading, as a test or a tool may want to.</summary>
    public Reading(T value, ReadStatus status, long flush, TimeSpan age, string? problem)
    {
        Value = value;
        Status = status;
        Flush = flush;
        Age = age;
        Problem = problem;
    }

    /// <summary>Gets the value when the status is fresh, stale, blank or timeout; else the blank.</summary>
    public T Value { get; }

    /// <summary>Gets what was found.</summary>
    public ReadStatus Status { get; }

    /// <summary>Gets the number of the flush that wrote the value: what <c>expectedFlush</c> compares.</summary>
    public long Flush { get; }

    /// <summary>Gets the reader's wall clock less the value's ts, never below zero; <see cref="TimeSpan.MaxValue"/> when there is no value.</summary>
    public TimeSpan Age { get; }

    /// <summary>Gets why the bytes are no such record, when they are not.</summary>
    public string? Problem { get; }

    internal Reading<T> AsTimeout() => new(Value, ReadStatus.Timeout, Flush, Age, Problem);
}
