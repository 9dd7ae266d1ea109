namespace TypedShm.Description;

/// <summary>One JSON text of a description.</summary>
/// <param name="Path">The path by which problems name the file.</param>
/// <param name="Text">The whole text.</param>
public sealed record DescriptionFile(string Path, string Text);
