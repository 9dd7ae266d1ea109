namespace TypedShm;

/// <summary>Notes what a listener found in the first record of its group.</summary>
internal struct ListenMark(long seen, bool timedOut)
{
    // A server that gave no answer has given nothing new either.
    private bool isUnanswered;

    /// <summary>Gets the first record's status.</summary>
    public ReadStatus Status { get; private set; }

    /// <summary>Gets the flush that wrote the first record.</summary>
    public long Flush { get; private set; }

    /// <summary>Gets whether it is another flush: a lower number may come after a higher one where a server began anew.</summary>
    public readonly bool IsNew => Flush != 0 && Flush != seen && !isUnanswered;

    /// <summary>Notes the first record; when the time is over and it is no new one, gives it as such.</summary>
    public Reading<T> Of<T>(Reading<T> first)
    {
        Status = first.Status;
        Flush = first.Flush;
        isUnanswered = first.Status is ReadStatus.Timeout;
        return timedOut && !IsNew ? first.AsTimeout() : first;
    }
}
