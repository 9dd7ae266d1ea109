namespace TypedShm.Transport.Conformance;

/// <summary>How much the tests do: the usual counts, or the full ones where <c>TYPEDSHM_SOAK=1</c>.</summary>
public static class Soak
{
    private static readonly bool Full = Environment.GetEnvironmentVariable("TYPEDSHM_SOAK") == "1";

    /// <summary>Gets how long a test waits for what must happen, before it fails; never a promise of speed.</summary>
    public static TimeSpan Watchdog { get; } = TimeSpan.FromMinutes(Count(2, 60));

    public static int Count(int usual, int full) => Full ? full : usual;

    public static async Task Until(Func<bool> condition)
    {
        using var watchdog = new CancellationTokenSource(Watchdog);
        while (!condition())
            await Task.Delay(1, watchdog.Token);
    }
}
