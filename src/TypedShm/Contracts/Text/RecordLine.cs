namespace TypedShm;

/// <summary>What the first line of a record says in a contract text.</summary>
internal sealed record RecordLine(string Name, int Size, string Fingerprint)
{
    public TimeSpan? MaxAge { get; init; }

    public TimeSpan? Expire { get; init; }

    public string? Was { get; init; }

    /// <summary>Gets the name in C#; null where it follows from the record's.</summary>
    public string? CSharpName { get; init; }
}
