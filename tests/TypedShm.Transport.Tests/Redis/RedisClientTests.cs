using TypedShm.Transport.Tests.Redis.Client;

namespace TypedShm.Transport.Tests.Redis;

/// <summary>A program may bring a newer StackExchange.Redis than the one that the transport was compiled against; what the transport uses of it must be there.</summary>
public sealed class RedisClientTests
{
    private const string Client = "StackExchange.Redis";
    private static readonly string Transport = Path.Combine(AppContext.BaseDirectory, "TypedShm.Transport.Redis.dll");
    private static readonly string Compiled = Path.Combine(AppContext.BaseDirectory, "StackExchange.Redis.dll");
    private static readonly string Newer = Path.Combine(AppContext.BaseDirectory, "newer", "StackExchange.Redis.dll");

    [Fact]
    public void What_the_transport_uses_is_in_the_client_that_it_was_compiled_against()
    {
        var used = LibraryMembers.ReferredTo(Transport, Client);
        Assert.Contains(used, member => member.StartsWith("StackExchange.Redis.IDatabaseAsync.StringSetAsync: ", StringComparison.Ordinal));
        Assert.Empty(used.Except(LibraryMembers.DefinedIn(Compiled)));
    }

    [Fact]
    public void What_the_transport_uses_is_in_the_newest_client() =>
        Assert.Empty(LibraryMembers.ReferredTo(Transport, Client).Except(LibraryMembers.DefinedIn(Newer)));

    [Fact]
    public void Constants_that_the_transport_was_compiled_with_mean_the_same_in_the_newest_client()
    {
        var types = LibraryMembers.TypesReferredTo(Transport, Client);
        string[] constants = [.. LibraryMembers.DefinedIn(Compiled).Where(member => types.Any(type => member.StartsWith($"{type}.", StringComparison.Ordinal)) && member.Contains(" = ", StringComparison.Ordinal))];
        Assert.Contains("StackExchange.Redis.When.Always: StackExchange.Redis.When = 0", constants);
        Assert.Empty(constants.Except(LibraryMembers.DefinedIn(Newer)));
    }
}
