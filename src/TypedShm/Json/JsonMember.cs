namespace TypedShm;

/// <summary>One member of a JSON object: a field, or an object of them.</summary>
/// <param name="Name">How it is called there.</param>
/// <param name="Lead">All that is written from the value before it, or from the beginning of the object, up to its own.</param>
/// <param name="Quoted">The name as it is written, with what leads to the value.</param>
/// <param name="Field">The number of the field in its record; -1 for an object.</param>
/// <param name="Members">The object; null for a field.</param>
internal sealed record JsonMember(string Name, byte[] Lead, byte[] Quoted, int Field, JsonMembers? Members);
