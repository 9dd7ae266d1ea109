namespace TypedShm.Transport.Tests.SharedMemory.Residue;

/// <summary>P17 nothing that the tests have made is left over.</summary>
[Collection(LastOfAll.Name)]
public sealed class ResidueOfTheRunTests
{
    [Fact]
    public void No_region_of_any_test_is_left_over() =>
        Assert.Equal([], SharedMemoryUnderTest.Addresses.Where(address => KernelObjects.At(address) != (0, 0)));
}
