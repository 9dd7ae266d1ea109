namespace TypedShm.Benchmarks.Journey.Sides;

/// <summary>How many records of how many bytes a bare region has.</summary>
internal readonly record struct BareShape(int Records, int Size);
