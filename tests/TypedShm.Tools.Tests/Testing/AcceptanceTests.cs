namespace TypedShm.Tools.Tests.Testing;

public sealed class AcceptanceTests
{
    [Theory]
    [InlineData("", false)]
    [InlineData("TYPEDSHM_ACCEPT=0", false)]
    [InlineData("TYPEDSHM_ACCEPT=1", true)]
    [InlineData("TYPEDSHM_ACCEPT=1 CI=false", true)]
    [InlineData("TYPEDSHM_ACCEPT=1 CI=true", false)]
    [InlineData("TYPEDSHM_ACCEPT=1 TF_BUILD=True", false)]
    [InlineData("TYPEDSHM_ACCEPT=1 TEAMCITY_VERSION=2026.1", false)]
    [InlineData("TYPEDSHM_ACCEPT=1 JENKINS_URL=http://ci/", false)]
    public void A_text_is_accepted_when_asked_but_not_on_a_build_server(string environment, bool accepts)
    {
        var variables = environment.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);

        Assert.Equal(accepts, Acceptance.IsAskedBy(variables.GetValueOrDefault));
    }
}
