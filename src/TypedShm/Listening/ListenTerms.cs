namespace TypedShm;

/// <summary>How a listener waits.</summary>
/// <param name="Timeout">How long each step waits before it gives a timeout; null for ever.</param>
/// <param name="CurrentFirst">Whether the value that is there already comes first.</param>
/// <param name="Buffer">Where each step puts the large arrays; null for new memory each time.</param>
/// <param name="Cancel">Ends the listening with an exception.</param>
internal sealed record ListenTerms(TimeSpan? Timeout, bool CurrentFirst, RecordBuffer? Buffer, CancellationToken Cancel)
{
    public TimeSpan? Timeout { get; } = TimeLimit.Of(Timeout);
}
