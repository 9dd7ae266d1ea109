using TypedShm.Benchmarks.Journey.Roles;

namespace TypedShm.Benchmarks.Journey;

/// <summary>Processes that do their roles at the same time.</summary>
/// <param name="Name">What is measured.</param>
/// <param name="Roles">What each process does; the figures of the first are the scene's.</param>
internal sealed record Scene(string Name, params string[] Roles)
{
    /// <summary>Gets whether eight records go in one flush.</summary>
    public bool IsGroup { get; init; }

    /// <summary>Gets whether the bare side spins where the typed side waits.</summary>
    public bool Spins { get; init; }

    /// <summary>Gets the ratio that is aimed at.</summary>
    public double? Target { get; init; }

    /// <summary>Plays the scene on one side, and gives the figures of all its processes.</summary>
    public async Task<Figures[]> PlayAsync(bool isBare, TimeSpan length)
    {
        using var stage = new Stage(IsGroup, isBare, Spins);
        var begin = Window.NextBegin;
        var pinned = Roles.Length <= Environment.ProcessorCount;
        Peer[] peers = [.. Roles.Select((role, place) => Peer.Start(role, stage, pinned ? place : -1, begin, length))];
        return await Task.WhenAll(peers.Select(peer => peer.FiguresAsync()));
    }
}
