namespace TypedShm.Description.Tests;

public sealed class ContractGateTests
{
    public static TheoryData<GateCase> Cases => [.. GateCases.All, .. RecordGateCases.All];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_change_is_reported_at_its_place_with_who_breaks(GateCase change) =>
        Assert.Equal(change.Report, Assert.Single(change.Compare(), problem => problem.Kind.Id == change.Id).ToString());
}
