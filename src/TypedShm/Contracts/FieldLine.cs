namespace TypedShm;

/// <summary>What one line of a contract text says of a field.</summary>
internal sealed record FieldLine(string Record, string Name, string Type, int Offset, int Size, string Unit, string Blank);
