using TypedShm.Transport;
using TypedShm.Transport.SharedMemory;

namespace TypedShm.Cli.CommandLine;

/// <summary>All that a command sees of the world outside, so that a test can give another.</summary>
/// <param name="Out">Takes results.</param>
/// <param name="Error">Takes what is wrong with the call, and notes.</param>
/// <param name="Transports">The transports by which addresses are found.</param>
/// <param name="Variable">Reads a variable of the environment; null when it is not set.</param>
/// <param name="Clock">The time.</param>
internal sealed record Shell(
    TextWriter Out, TextWriter Error, IReadOnlyList<ITransport> Transports, Func<string, string?> Variable, TimeProvider Clock)
{
    /// <summary>Lists the regions in the shared memory of the machine: the one of an address, or all.</summary>
    public Func<string?, IReadOnlyList<RegionOverview>> Regions { get; init; } = static _ => [];

    /// <summary>Looks for what is wrong with shared memory: with the region of an address, or with all.</summary>
    public Func<string?, CancellationToken, IReadOnlyList<Finding>> Examine { get; init; } = static (_, _) => [];

    /// <summary>Gets what is cancelled when nobody can read any more what goes to <see cref="Out"/>.</summary>
    public CancellationToken ReaderGone { get; init; }
}
