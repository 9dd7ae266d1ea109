namespace TypedShm;

/// <summary>One member of a JSON object: a field, or an object of them.</summary>
/// <param name="Name">How it is called there.</param>
/// <param name="Quoted">The name as it is written, with what leads to the value.</param>
/// <param name="Field">The number of the field in its record; -1 for an object.</param>
/// <param name="Members">The object; null for a field.</param>
internal sealed record JsonMember(string Name, byte[] Quoted, int Field, JsonMembers? Members);
