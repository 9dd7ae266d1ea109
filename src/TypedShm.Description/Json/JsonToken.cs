namespace TypedShm.Description;

/// <summary>One token; Text is decoded for a string and literal for everything else.</summary>
internal readonly record struct JsonToken(JsonTokenKind Kind, Extent Extent, string Text);
