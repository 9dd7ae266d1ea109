using TypedShm.TestPeer.Scenes;
using TypedShm.Transport;
using TypedShm.Transport.Conformance;
using TypedShm.Transport.Conformance.Peers;
using TypedShm.Transport.SharedMemory;

namespace TypedShm.TestPeer.Steps;

/// <summary>Plays a scene of the protocol step by step, and stands still after those that it was told until a line comes in: there it is killed, or paused.</summary>
internal sealed class Stand(Stage stage, string[] steps)
{
    public const string Sender = "STANDING";

    private readonly List<string> done = [];

    /// <summary>Plays a scene, and reports its steps.</summary>
    public static string Play(Stage stage, string scene, string[] steps)
    {
        var stand = new Stand(stage, steps);
        var address = ShmAddress.Parse(stage.Address);
        switch (scene)
        {
            case "initialise":
                stand.Follow(Initialising.Play(address, Request(stage)));
                break;
            case "attach":
                stand.Follow(Attaching.Play(address, Request(stage)));
                break;
            case "close":
                stand.Follow(Closing.Play(address, Request(stage)));
                break;
            case "remove":
                stand.Follow(Removing.Play(address));
                break;
            case "listen":
                using (var region = (SharedRegion)stage.Transport.Open(Request(stage), CancellationToken.None)!)
                    stand.Follow(Listening.Play(region));
                break;
            default:
                stand.Flush(scene is "flush" ? Flushing.Play : TakingOver.Play);
                break;
        }

        return string.Join(", ", stand.done);
    }

    private static OpenRequest Request(Stage stage) =>
        new(stage.Address, Conform.Contract, Sender, Start.Join, TimeSpan.FromSeconds(10), TimeProvider.System);

    /// <summary>Lets a session flush the group of this scene.</summary>
    private void Flush(Func<SharedRegion, SlotWrite[], IEnumerable<string>> scene)
    {
        var transport = new StandingTransport(stage.Transport, (region, writes) => Follow(scene(region, writes)));
        using var session = Conform.Open(new SessionOptions { Address = stage.Address, Sender = Sender, Transport = transport });
        GroupOfEight.Set(session, writer: 2, round: 1);
        session.Flush();
    }

    private void Follow(IEnumerable<string> scene)
    {
        foreach (var step in scene)
        {
            done.Add(step);
            if (!steps.Contains(step))
                continue;
            stage.Output.WriteLine(Stage.Begun);
            if (stage.Input.ReadLine() is null)
                throw new InvalidOperationException($"nobody is there any more who could let it go on after '{step}'");
        }
    }
}
