namespace TypedShm;

/// <summary>What one read of a record gave.</summary>
/// <typeparam name="T">The record.</typeparam>
public record struct Reading<T>
{
    // A field, so that a value is decoded where it will lie: a group of eight readings is some 800 bytes, which are not to be moved about.
    internal T decoded;

    /// <summary>Creates a reading, as a test or a tool may want to.</summary>
    public Reading(T value, ReadStatus status, long flush, TimeSpan age, string? problem)
    {
        decoded = value;
        Status = status;
        Flush = flush;
        Age = age;
        Problem = problem;
    }

    /// <summary>Gets the value when the status is fresh, stale, blank or timeout; else the blank.</summary>
    public readonly T Value => decoded;

    /// <summary>Gets what was found.</summary>
    public ReadStatus Status { readonly get; internal set; }

    /// <summary>Gets the number of the flush that wrote the value: what <c>expectedFlush</c> compares.</summary>
    public long Flush { readonly get; internal set; }

    /// <summary>Gets the reader's wall clock less the value's ts, never below zero; <see cref="TimeSpan.MaxValue"/> when there is no value.</summary>
    public TimeSpan Age { readonly get; internal set; }

    /// <summary>Gets why the bytes are no such record, when they are not.</summary>
    public string? Problem { readonly get; internal set; }

    internal readonly Reading<T> AsTimeout() => this with { Status = ReadStatus.Timeout };
}
