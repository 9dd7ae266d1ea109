namespace TypedShm.Tests.Packaging;

/// <summary>Shares the package, which takes a while to make.</summary>
[CollectionDefinition(nameof(Package))]
public sealed class SharedPackage : ICollectionFixture<Package>;
