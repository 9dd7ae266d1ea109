using TypedShm.Transport.SharedMemory.Map;
using TypedShm.Transport.SharedMemory.Opening;
using TypedShm.Transport.SharedMemory.Participants;

namespace TypedShm.Transport.SharedMemory;

/// <summary>Serves <c>shm:name</c>: regions in System V shared memory, on Linux.</summary>
public sealed class SharedMemoryTransport : ITransport
{
    /// <inheritdoc/>
    public string Scheme => ShmAddress.Scheme;

    /// <inheritdoc/>
    public IRegion? Open(OpenRequest request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        NeedLinux(request.Address);
        return new RegionOpener(ShmAddress.Parse(request.Address), request, cancel).Open();
    }

    /// <inheritdoc/>
    public bool Remove(string address)
    {
        NeedLinux(address);
        return new RegionRemover(ShmAddress.Parse(address)).Remove();
    }

    private static void NeedLinux(string address)
    {
        if (!OperatingSystem.IsLinux())
            throw new TransportException("open", address, "System V shared memory is there on Linux only; use memory: inside of one process, or redis: or zmq: between processes.");
    }
}
