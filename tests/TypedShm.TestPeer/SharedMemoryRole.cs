using TypedShm.TestPeer.Steps;
using TypedShm.Transport.Conformance.Peers;

namespace TypedShm.TestPeer;

/// <summary>The roles that only shared memory has, as they use its internal methods.</summary>
internal static class SharedMemoryRole
{
    /// <summary>Plays a role; null when it is none of these.</summary>
    public static string? Play(Stage stage, string[] script) => script[0] switch
    {
        "stand-after" => Stand.Play(stage, script[1], script[2..]),
        _ => null,
    };
}
