namespace TypedShm.Tools.Tests.Testing;

public sealed class ContractSnapshotTests
{
    [Fact]
    public void The_contract_is_the_one_that_was_accepted() => ContractSnapshot.Verify(Station.Contract);

    [Theory]
    [InlineData("north")]
    public void Each_site_has_a_contract_that_was_accepted(string site) => ContractSnapshot.Verify(Station.Contract, $"site={site}");
}
