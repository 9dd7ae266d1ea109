namespace TypedShm.Description;

/// <summary>Lists the members that generated types have anyway, so that no description may use their names.</summary>
internal static class ReservedNames
{
    public static IReadOnlyList<string> OfEveryClass { get; } =
        ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    public static IReadOnlyList<string> OfContract { get; } =
    [
        .. OfEveryClass, "Address", "Contract", "Decode", "Discard", "Dispose", "DisposeAsync", "Flush", "Listen", "ListenAsync", "NewSession",
        "Open", "Read", "Remove", "Sender", "Set", "Slot", "TryFlush", "Transports",
    ];

    public static IReadOnlyList<string> OfRecord { get; } =
        [.. OfEveryClass, "ContractText", "Decode", "Encode", "Layout", "Name", "PrintMembers", "Size", "Texts"];
}
