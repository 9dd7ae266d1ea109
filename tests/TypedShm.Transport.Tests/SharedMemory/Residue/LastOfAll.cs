namespace TypedShm.Transport.Tests.SharedMemory.Residue;

/// <summary>What runs when all other tests have ended: collections that run alone come behind those that run side by side.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class LastOfAll
{
    public const string Name = "last of all";
}
