namespace TypedShm.Description;

/// <summary>Lists the members that generated types have anyway, so that no description may use their names.</summary>
internal static class ReservedNames
{
    public static HashSet<string> OfEveryClass { get; } =
        ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    public static HashSet<string> OfContract { get; } =
    [
        .. OfEveryClass, "Address", "Contract", "Discard", "Dispose", "Flush", "Listen", "ListenAsync", "ListenPacked",
        "NewSession", "Open", "OpenRegion", "Read", "ReadPacked", "Remove", "Sender", "SetPacked", "Slot", "TryFlush", "Transports",
    ];

    public static HashSet<string> OfRecord { get; } =
        [.. OfEveryClass, "Clone", "ContractText", "Layout", "PackedSize", "PrintMembers"];
}
