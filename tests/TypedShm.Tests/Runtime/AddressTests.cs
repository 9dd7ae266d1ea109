namespace TypedShm.Tests.Runtime;

/// <summary>These tests change the environment of the process, which no other test of this collection may read meanwhile.</summary>
[Collection(nameof(AddressTests))]
public sealed class AddressTests
{
    [Fact]
    public void Without_an_address_the_environments_counts_and_else_the_default()
    {
        var address = $"memory:{Guid.NewGuid()}";
        Environment.SetEnvironmentVariable("TYPEDSHM_ADDRESS", address);
        try
        {
            using var session = Station.Open();
            Assert.Equal(address, session.Address);
            Station.Remove();
        }
        finally
        {
            Environment.SetEnvironmentVariable("TYPEDSHM_ADDRESS", null);
        }

        // Looking creates nothing: the default address may be somebody's own.
        using var look = Station.Open(start: Start.Look);
        Assert.Equal("shm:Station", look.Address);
    }
}
