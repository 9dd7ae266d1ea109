namespace TypedShm.Description;

/// <summary>A value of JSON and the file in which it stands, since rules of one record may come from several files.</summary>
internal sealed record Mention(FileProblems File, JsonNode Node)
{
    /// <summary>Gets the value as it is written.</summary>
    public string Literal => Excerpt.Of(File.Text.Substring(Node.Extent.Start, Node.Extent.Length));

    /// <summary>Gets the same file's other value.</summary>
    public Mention At(JsonNode node) => new(File, node);

    /// <summary>Reports what is wrong with the value.</summary>
    public void Report(ProblemKind kind, params object[] arguments) => File.Add(kind, Node.Extent, arguments);
}
