using TypedShm.Transport.Conformance;
using TypedShm.Transport.Conformance.Peers;
using TypedShm.Transport.SharedMemory;
using TypedShm.Transport.Tests.SharedMemory.Crash;

namespace TypedShm.Transport.Tests.SharedMemory.Residue;

/// <summary>P13 the place of a dead participant is the next one's at once, with the lock that the dead one held.</summary>
public sealed class PlaceTests() : Conformance.Conformance(new SharedMemoryUnderTest())
{
    [Fact]
    public async Task Participants_that_are_killed_in_the_lock_are_followed_by_others_at_the_same_place()
    {
        var (observer, region) = (Open("OBSERVER"), Keep((SharedRegion)OpenPort()));
        GroupOfEight.Set(observer, writer: 1, round: 1);
        var old = observer.Flush();
        var (place, kills, repairs) = (DeadHolder.NextPlaceOf(region), Soak.Count(20, 2_000), region.Membership!.Flusher.Repairs);
        for (var kill = 0; kill < kills; kill++)
        {
            using var peer = PeerProcess.Start(Address, "stand-after", "flush", "record half written");
            await peer.Begun.WaitAsync(Watchdog);
            Assert.Equal((place, kill), (region.Membership.Flusher.Lock.Holder, repairs.Count));
            await peer.Kill();
            Assert.Equal(old, GroupOfEight.Verify(observer));
        }

        GroupOfEight.Set(observer, writer: 1, round: 2);
        Assert.Equal((old + 1, kills), (observer.Flush(TimeSpan.Zero), repairs.Count));
        Assert.Equal((old + 1, place), (GroupOfEight.Verify(observer), DeadHolder.NextPlaceOf(region)));
    }

    [Fact]
    public void Whoever_follows_a_dead_holder_mends_what_it_left()
    {
        const int times = 2_000;
        var (observer, region) = (Open("OBSERVER"), Keep((SharedRegion)OpenPort()));
        var repairs = region.Membership!.Flusher.Repairs;
        for (var time = 1; time <= times; time++)
        {
            DeadHolder.Leave(region, DeadHolder.NextPlaceOf(region));
            using var follower = Conform.Open(Options("FOLLOWER"));
            Assert.Equal((-1, time, DeadHolder.Sender), (region.Membership.Flusher.Lock.Holder, repairs.Count, repairs.Last?.Sender));
            GroupOfEight.Set(follower, writer: 1, time);
            Assert.Equal(follower.Flush(TimeSpan.Zero), GroupOfEight.Verify(observer));
        }
    }
}
