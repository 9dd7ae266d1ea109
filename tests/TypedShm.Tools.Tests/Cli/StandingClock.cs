namespace TypedShm.Tools.Tests.Cli;

/// <summary>A wall clock that stands, so that stamps and ages are known; time that one waits for goes on.</summary>
public sealed class StandingClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);

    public override DateTimeOffset GetUtcNow() => Now;
}
