namespace TypedShm.Description;

/// <summary>A record as one file and those that refine it describe it, before it is compared with the others.</summary>
/// <param name="Name">The name in the description.</param>
/// <param name="Place">Where the name stands.</param>
/// <param name="Problems">The problems of its file.</param>
internal sealed record RecordDraft(string Name, Extent Place, FileProblems Problems)
{
    /// <summary>Gets whether the name is one.</summary>
    public bool HasName { get; init; }

    /// <summary>Gets the C# name that the description gives; null where the name itself gives it.</summary>
    public string? OwnName { get; init; }

    /// <summary>Gets where the former name stands; null without one.</summary>
    public Mention? Was { get; init; }

    /// <summary>Gets what the record means; null if anything about it is wrong.</summary>
    public RecordRules? Rules { get; init; }

    /// <summary>Gets the fields, laid out; none if anything is wrong.</summary>
    public EquatableArray<FieldModel> Fields { get; init; }

    /// <summary>Gets the packed size.</summary>
    public int Size { get; init; }
}
