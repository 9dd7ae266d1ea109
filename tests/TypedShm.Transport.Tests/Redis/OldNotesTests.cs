using TypedShm.Transport.Conformance;
using TypedShm.Transport.Redis;

namespace TypedShm.Transport.Tests.Redis;

/// <summary>Notes of writers that have gone are no burden to those who read.</summary>
public sealed class OldNotesTests() : Conformance.Conformance(new RedisUnderTest())
{
    [Fact]
    public async Task The_first_flush_removes_what_was_noted_long_ago_and_leaves_what_may_still_count()
    {
        var key = $"{RedisAddress.Parse(Address).Prefix}typedshm:flush:COUNTER__total";
        var now = (DateTime.UtcNow - DateTime.UnixEpoch).Ticks;
        RedisTestServer.Shared.Command("hset", key, "gone", $"{now - TimeSpan.FromHours(1).Ticks} 0123456789abcdef", "lately", $"{now - TimeSpan.FromMinutes(1).Ticks} 0123456789abcdef");
        var session = Open();

        session.Counter.Total.Set(new() { Count = 1 });
        var flush = session.Flush();

        await Soak.Until(() => RedisTestServer.Shared.Command("hexists", key, "gone") == "0");
        Assert.Equal(("1", "2"), (RedisTestServer.Shared.Command("hexists", key, "lately"), RedisTestServer.Shared.Command("hlen", key)));
        Assert.Equal(flush, Open("B").Counter.Total.Read().Flush);
    }
}
