using TypedShm.Transport.Conformance.Peers;

namespace TypedShm.Transport.Tests.SharedMemory.Crash;

/// <summary>
/// Processes that flush groups of eight flat out, one after the other in each lane, and are killed at random: usually a moment after they have begun,
/// at times while they start. The lanes overlap, because a process takes much longer to start than to die.
/// </summary>
internal sealed class Victims(string address, int kills)
{
    public const int Lanes = 4;

    private static readonly TimeSpan LongestLife = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan LongestStart = TimeSpan.FromMilliseconds(150);

    private int started;
    private int unborn;

    /// <summary>Gets how many were killed before they had begun.</summary>
    public int Unborn => unborn;

    public Task Die() => Task.WhenAll(Enumerable.Range(0, Lanes).Select(Lane));

    private async Task Lane(int lane)
    {
        var random = new Random(lane);
        while (Interlocked.Increment(ref started) is var writer && writer <= kills)
        {
            using var victim = PeerProcess.Start(address, "flush-until-killed", $"{writer}");
            if (random.Next(10) == 0)
                await Task.WhenAny(victim.Begun, Task.Delay(LongestStart * random.NextDouble()));
            else
                await victim.Begun;
            if (!victim.Begun.IsCompleted)
                Interlocked.Increment(ref unborn);
            await Task.Delay(LongestLife * random.NextDouble());
            await victim.Kill();
        }
    }
}
