using System.ComponentModel;
using System.Reflection;
using TypedShm.Snapshots;

namespace TypedShm.Tests.PublicApi;

public sealed class PublicApiTests
{
    [Theory]
    [InlineData("TypedShm")]
    [InlineData("TypedShm.Description")]
    [InlineData("TypedShm.Inspection")]
    [InlineData("TypedShm.Testing")]
    [InlineData("TypedShm.Transport.InProcess")]
    [InlineData("TypedShm.Transport.SharedMemory")]
    [InlineData("TypedShm.Transport.Redis")]
    public void The_public_api_is_the_one_that_was_accepted(string assembly) =>
        Snapshot.Verify(ApiText.Of(Assembly.Load(assembly)), name: assembly);

    [Theory]
    [InlineData("TypedShm", 26)] // nine of them the port, which only who writes a transport learns
    [InlineData("TypedShm.Testing", 4)]
    [InlineData("TypedShm.Transport.InProcess", 3)]
    [InlineData("TypedShm.Transport.Redis", 3)]
    [InlineData("TypedShm.Transport.SharedMemory", 8)] // six of them for who operates a machine
    public void There_are_few_public_types(string assembly, int limit)
    {
        // What only generated code calls is hidden from editors, and nobody has to learn it.
        var types = Assembly.Load(assembly).GetExportedTypes().Where(IsShown).ToArray();

        Assert.True(types.Length <= limit, $"{assembly} has {types.Length} public types, the limit is {limit}");
    }

    private static bool IsShown(Type type) => type.GetCustomAttribute<EditorBrowsableAttribute>()?.State is not EditorBrowsableState.Never;

    [Fact]
    public void A_description_of_every_kind_of_member_reads_like_csharp() => Snapshot.Verify(ApiText.Of([typeof(ApiExample<>), .. typeof(ApiExample<>).GetNestedTypes()]));
}
