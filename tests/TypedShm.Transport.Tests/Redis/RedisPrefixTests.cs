using TypedShm.Transport.Redis;

namespace TypedShm.Transport.Tests.Redis;

/// <summary>Several regions in one database, and the two formats of their values.</summary>
public sealed class RedisPrefixTests : IDisposable
{
    private readonly RedisTestServer server = new();

    public void Dispose() => server.Dispose();

    [Fact]
    public void Regions_below_two_prefixes_do_not_see_each_other()
    {
        using var one = Open("?prefix=one:");
        using var two = Open("?prefix=two:");
        one.Battery.Measures.Set(new() { Round = 1 });
        one.Flush();
        Assert.Equal(ReadStatus.Blank, two.Battery.Measures.Read(out _));
        Assert.True(new RedisTransport().Remove($"{server.Address}?prefix=one:"));
        two.Battery.Measures.Set(new() { Round = 2 });
        two.Flush();
        Assert.Equal((ReadStatus.Fresh, 2), (two.Battery.Measures.Read(out var measures), measures.Round));
        Assert.Equal(ReadStatus.Closed, one.Battery.Measures.Read(out _));
    }

    [Fact]
    public void A_hash_tag_in_the_prefix_is_in_every_key()
    {
        using var session = Open("?prefix={tag}:");
        session.Battery.Measures.Set(new() { Round = 1 });
        session.Flush();
        Assert.Equal((ReadStatus.Fresh, 1), (session.Battery.Measures.Read(out var measures), measures.Round));
        var keys = server.Command("KEYS", "*").Split('\n');
        Assert.Contains("{tag}:BATTERY__measures", keys);
        Assert.All(keys, key => Assert.StartsWith("{tag}:", key, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("packed", "json")]
    [InlineData("json", "packed")]
    public void A_region_of_the_other_format_is_refused_with_what_to_write(string made, string opened)
    {
        using var session = Open($"?format={made}");
        var refused = Assert.Throws<TransportException>(() => Open($"?format={opened}"));
        Assert.Contains($"the region keeps its values as {made}, and the address says {opened}; write format={made}", refused.Message, StringComparison.Ordinal);
    }

    private Plant Open(string query) => Plant.Open(new SessionOptions { Address = server.Address + query, Sender = "A", Transport = new RedisTransport() });
}
