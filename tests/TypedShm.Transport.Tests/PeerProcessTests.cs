using TypedShm.Transport.Conformance.Peers;

namespace TypedShm.Transport.Tests;

public sealed class PeerProcessTests
{
    [Fact]
    public async Task A_peer_process_plays_a_role_and_reports()
    {
        Assert.Equal("100 flushes", await PeerProcess.Start("memory:peer", "write-groups", "1", "100"));
    }

    [Fact]
    public async Task A_peer_process_that_fails_says_why()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => PeerProcess.Start("memory:peer", "no-such-role"));
        Assert.Contains("no role no-such-role", failure.Message, StringComparison.Ordinal);
    }
}
