namespace TypedShm.Description;

/// <summary>One value of a JSON text; Text is decoded for a string and literal for a number.</summary>
internal sealed class JsonNode(JsonKind kind, Extent extent, string text)
{
    public JsonKind Kind => kind;

    public Extent Extent => extent;

    public string Text => text;

    public IReadOnlyList<JsonNode> Items { get; private init; } = [];

    public IReadOnlyList<JsonMember> Members { get; private init; } = [];

    public static JsonNode Broken(Extent extent) => new(JsonKind.Broken, extent, "");

    public static JsonNode List(Extent extent, IReadOnlyList<JsonNode> items) => new(JsonKind.List, extent, "") { Items = items };

    public static JsonNode Object(Extent extent, IReadOnlyList<JsonMember> members) => new(JsonKind.Object, extent, "") { Members = members };

    /// <summary>Says what the value is, for messages.</summary>
    public string Describe() => kind switch
    {
        JsonKind.Object => "an object",
        JsonKind.List => Items.Count == 0 ? "an empty list" : "a list",
        JsonKind.Text => "a string",
        JsonKind.Number => "a number",
        _ => text,
    };
}
