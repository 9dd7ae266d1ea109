using TypedShm.Transport.Conformance.Peers;

namespace TypedShm.Transport.Tests;

public sealed class PeerProcessTests
{
    [Fact]
    public async Task A_peer_process_plays_a_role_and_reports()
    {
        using var peer = PeerProcess.Start("memory:peer", "write-groups", "1", "1", "0", "100");
        Assert.Equal("100 flushes", await peer.Report);
        await peer.Begun;
    }

    [Fact]
    public async Task A_peer_process_that_fails_says_why()
    {
        using var peer = PeerProcess.Start("memory:peer", "no-such-role", "1", "1", "0", "100");
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => peer.Report);
        Assert.Contains("no role no-such-role", failure.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidOperationException>(() => peer.Begun);
    }
}
