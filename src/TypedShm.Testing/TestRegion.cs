using TypedShm.Transport;
using TypedShm.Transport.InProcess;

namespace TypedShm.Testing;

/// <summary>A region that one test has for itself, at an address that no other has; it is removed, with its values, at the test's end.</summary>
/// <example>
/// <code>
/// using var region = TestRegion.Create();
/// using var battery = Station.Open(region.Options("BATTERY"));
/// using var page = Station.Open(region.Options("PAGE"));
/// </code>
/// </example>
public sealed class TestRegion : IDisposable
{
    private readonly ITransport transport;

    private TestRegion(ITransport transport)
    {
        this.transport = transport;
        Address = $"{transport.Scheme}:test-{Guid.NewGuid():N}";
    }

    /// <summary>Gets the region's own address, such as <c>memory:test-</c> and a number.</summary>
    public string Address { get; }

    /// <summary>Gets the time of all sessions that are opened with <see cref="Options"/>: it stands still until the test moves it.</summary>
    public TestClock Clock { get; } = new();

    /// <summary>
    /// Gives a test its region, inside the process unless another transport is given, by whose own clock values then expire; the first session that
    /// joins initialises it.
    /// </summary>
    public static TestRegion Create(ITransport? transport = null) => new(transport ?? new InProcessTransport());

    /// <summary>Gives what any generated contract's <c>Open</c> takes; <c>with</c> changes what a test wants otherwise.</summary>
    public SessionOptions Options(string? sender = null) => new() { Address = Address, Sender = sender, Transport = transport, Clock = Clock };

    /// <summary>Removes the region: sessions that are still open find it closed.</summary>
    public void Dispose() => transport.Remove(Address);
}
