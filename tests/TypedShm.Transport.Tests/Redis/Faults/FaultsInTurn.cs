namespace TypedShm.Transport.Tests.Redis.Faults;

/// <summary>Faults come one after another: each starts servers of its own, and several of them wait for the client's reconnecting.</summary>
[CollectionDefinition(Name)]
public sealed class FaultsInTurn : ICollectionFixture<UnobservedTasks>
{
    public const string Name = "Redis faults";
}
