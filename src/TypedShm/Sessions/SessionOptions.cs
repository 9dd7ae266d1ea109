using TypedShm.Transport;

namespace TypedShm;

/// <summary>Says which region a session opens, and how.</summary>
public sealed record SessionOptions
{
    private static readonly Action<string> ToStandardError = line => Console.Error.WriteLine(line);

    /// <summary>Gets the address, such as <c>memory:station</c>; else <c>TYPEDSHM_ADDRESS</c>, else <c>shm:</c> and the contract's name.</summary>
    public string? Address { get; init; }

    /// <summary>Gets the name that is stamped on records; else the name of the program.</summary>
    public string? Sender { get; init; }

    /// <summary>Gets what to do when the region is not ready.</summary>
    public Start Start { get; init; } = Start.Join;

    /// <summary>Gets how long opening and flushing may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Gets the age from which a value is <see cref="ReadStatus.Stale"/> where the record's description does not say; null for never.</summary>
    public TimeSpan? MaxAge { get; init; }

    /// <summary>Gets the time for stamps, ages and deadlines; values expire by the clock of the session that initialised the region.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Gets what takes the one line that says how a region's contract differs from the program's although both fit: standard error unless given, null for nobody.</summary>
    public Action<string>? Log { get; init; } = ToStandardError;

    /// <summary>Gets the transport to use instead of the one that the address names among the referenced packages.</summary>
    public ITransport? Transport { get; init; }
}
