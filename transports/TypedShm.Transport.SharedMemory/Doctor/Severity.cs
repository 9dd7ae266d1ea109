namespace TypedShm.Transport.SharedMemory;

/// <summary>Says how much a finding matters.</summary>
public enum Severity
{
    /// <summary>As it should be, or harmless.</summary>
    Note,

    /// <summary>Works now, and will hurt.</summary>
    Warning,

    /// <summary>Does not work.</summary>
    Error,
}
