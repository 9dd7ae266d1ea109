using System.Text.Json;
using TypedShm.Transport.SharedMemory;
using TypedShm.Transport.SharedMemory.Native;
using TypedShm.Transport.SharedMemory.Participants;

namespace TypedShm.Transport.Tests.SharedMemory.Interop;

/// <summary>PHP's sem_get with a region's key: the first three semaphores of the region's set are PHP's.</summary>
public sealed class PhpSemaphoreTests : IDisposable
{
    private const string AllWell = """{"got":true,"taken":true,"released":true,"meanwhile":false,"afterwards":true}""";

    private readonly SharedMemoryUnderTest subject = new();
    private readonly string address;
    private readonly int key;

    public PhpSemaphoreTests()
    {
        address = subject.NewAddress();
        key = ShmAddress.Parse(address).Key;
    }

    public void Dispose() => subject.Transport.Remove(address);

    [Fact]
    public async Task A_region_that_came_first_and_PHP_do_not_disturb_each_other()
    {
        using var session = Open("FIRST");

        Assert.Equal(AllWell, JsonSerializer.Serialize(await UseSemaphore()));

        using var region = (SharedRegion)subject.Transport.Open(new OpenRequest(address, Kinds.Contract, "SECOND", Start.Wait, TimeSpan.FromSeconds(10), TimeProvider.System), CancellationToken.None)!;
        var places = new Places(region.Memory, new SemaphoreSet(SystemV.FindSet(key, out _)));
        Assert.Equal((true, true, false), (places.Of(0)!.IsAlive, places.Of(1)!.IsAlive, places.Semaphores.IsAlive(2, out _)));
        session.All.Wide.Set(new() { Behind = 3 });
        session.Flush();
    }

    [Fact]
    public async Task Where_PHP_came_first_opening_says_so_and_leaves_its_set_alone()
    {
        Assert.Equal(AllWell, JsonSerializer.Serialize(await UseSemaphore()));
        var set = SystemV.FindSet(key, out _);
        try
        {
            var refusal = Assert.Throws<TransportException>(() => Open("LATER"));
            Assert.Equal(
                $"open {address}: the key 0x{key:x8} belongs to a semaphore set (id {set}) that does not have the 132 semaphores of a region's; PHP's sem_get makes such a set of 3. If nobody needs it, remove it (ipcrm -s {set}) and open the region before PHP comes; or choose a key of your own: {address}?key=0x54000001",
                refusal.Message);
            Assert.False(subject.Transport.Remove(address));
            Assert.Equal(AllWell, JsonSerializer.Serialize(await UseSemaphore()));
            Assert.Equal(set, SystemV.FindSet(key, out _));
        }
        finally
        {
            SystemV.RemoveSet(set, out _);
        }
    }

    private Task<JsonElement> UseSemaphore() => ScriptLanguage.RunBesideAsync(ScriptLanguage.Php, "use_semaphore", $"0x{key:x}");

    private Kinds Open(string sender) => Kinds.Open(new SessionOptions { Address = address, Sender = sender, Transport = subject.Transport });
}
