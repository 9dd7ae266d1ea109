namespace TypedShm;

/// <summary>What one line of a contract text says of a field; type, range and blank are not yet read.</summary>
internal ref struct FieldLine
{
    public required string Record { get; init; }

    public required string Name { get; init; }

    public required ReadOnlySpan<char> Type { get; init; }

    public required int Offset { get; init; }

    public required int Size { get; init; }

    public required string Unit { get; init; }

    /// <summary>Gets the bounds; empty without any.</summary>
    public required ReadOnlySpan<char> Range { get; init; }

    /// <summary>Gets the whole former path; null without one.</summary>
    public required string? Was { get; init; }

    /// <summary>Gets the name in C#; null where it follows from the field's.</summary>
    public string? CSharpName { get; init; }

    public ReadOnlySpan<char> Blank { get; set; }
}
