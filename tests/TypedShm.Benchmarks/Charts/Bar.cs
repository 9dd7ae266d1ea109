namespace TypedShm.Benchmarks.Charts;

/// <summary>A bar of a chart.</summary>
/// <param name="Label">What took the time.</param>
/// <param name="Nanoseconds">How long.</param>
/// <param name="IsOwn">Whether it is ours.</param>
internal readonly record struct Bar(string Label, double Nanoseconds, bool IsOwn = false);
