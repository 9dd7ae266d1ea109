namespace TypedShm.Description;

/// <summary>One token; Text is decoded for a string and literal for everything else.</summary>
internal readonly record struct JsonToken(JsonTokenKind Kind, Extent Extent, string Text)
{
    /// <summary>Gets whether something else is written here, which was reported and stands for this.</summary>
    public bool IsMended { get; init; }

    public bool IsWrong => IsMended || Kind == JsonTokenKind.Broken;
}
