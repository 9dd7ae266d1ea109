namespace TypedShm.Transport.Conformance.Peers;

/// <summary>Plays a role on a thread of this process.</summary>
public static class PeerThread
{
    public static Task<string> Start(ITransport transport, string address, params string[] script) =>
        Task.Factory.StartNew(
            () => PeerRole.Play(transport, address, script), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
