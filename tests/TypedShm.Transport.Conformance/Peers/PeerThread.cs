namespace TypedShm.Transport.Conformance.Peers;

/// <summary>Plays a role on a thread of this process.</summary>
public static class PeerThread
{
    public static Task<string> Start(ITransport transport, string address, params string[] script) =>
        Start(new Stage(transport, address, TextReader.Null, TextWriter.Null), script);

    public static Task<string> Start(Stage stage, params string[] script) =>
        Task.Factory.StartNew(() => PeerRole.Play(stage, script), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
