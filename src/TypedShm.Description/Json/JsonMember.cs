namespace TypedShm.Description;

/// <summary>One member of an object; the name is a string or broken, and damaged is what the parser had to mend.</summary>
internal sealed record JsonMember(JsonNode Name, JsonNode Value, bool IsDamaged);
