using TypedShm.Transport;
using TypedShm.Transport.Conformance;
using TypedShm.Transport.SharedMemory;
using TypedShm.Transport.SharedMemory.Waiting;
using Xunit;

namespace TypedShm.TestPeer.Scenes;

/// <summary>Waits for the first record of the group of eight as PlaceWaiter does.</summary>
internal static class Listening
{
    public static IEnumerable<string> Play(SharedRegion region)
    {
        var slot = Conform.Contract.SlotOf("CELL__a");
        using var waiter = new PlaceWaiter(region, region.Membership!, PlaceWaiter.LongestSleep);
        SlotWatch[] watches = [new(slot, region.NewestFlush(slot))];
        waiter.Ask(watches);
        yield return "asked";
        var sleeping = Task.Run(() => waiter.Wait(watches, Timeout));
        yield return "asleep";
        waiter.Interrupt();
        Assert.True(sleeping.Wait(Timeout));
    }

    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(1);
}
