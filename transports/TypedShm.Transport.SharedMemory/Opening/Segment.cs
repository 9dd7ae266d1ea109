using TypedShm.Transport.SharedMemory.Map;
using TypedShm.Transport.SharedMemory.Native;

namespace TypedShm.Transport.SharedMemory.Opening;

/// <summary>A System V segment: its id and its attached memory.</summary>
internal sealed class Segment : IDisposable
{
    private Segment(int id, nint start, long size)
    {
        Id = id;
        Memory = new MappedMemory(start, size);
    }

    public int Id { get; }

    public MappedMemory Memory { get; }

    public RegionHeader Header => new(Memory);

    /// <summary>Attaches what lies at a key; null when nothing does.</summary>
    public static Segment? Find(ShmAddress address, bool readOnly, string operation = "open")
    {
        while (true)
        {
            var id = SystemV.FindSegment(address.Key, out var error);
            if (error == Errno.NoEntry)
                return null;
            if (error != Errno.None)
                throw Errno.Failure(operation, address, $"shmget(0x{address.Key:x8})", error);
            var segment = Attach(id, address, readOnly, operation);
            if (segment is not null)
                return segment;
            // Removed between the two calls: look again.
        }
    }

    /// <summary>Makes a segment; null when another was faster.</summary>
    public static Segment? Make(ShmAddress address, long size)
    {
        var id = SystemV.MakeSegment(address.Key, size, address.Mode, out var error);
        if (error == Errno.Exists)
            return null;
        if (error != Errno.None)
            throw Errno.Failure("open", address, $"shmget(0x{address.Key:x8}, {size} bytes)", error);
        return Attach(id, address, readOnly: false, "open");
    }

    /// <summary>Attaches a segment by its id, for reading; null when it is gone or not ours to read.</summary>
    public static Segment? TryAttach(int id)
    {
        var status = SystemV.StatusOf(id, out var error);
        var start = error == Errno.None ? SystemV.Attach(id, readOnly: true, out error) : 0;
        return error == Errno.None ? new Segment(id, start, (long)status.Size) : null;
    }

    /// <summary>Tells whether the segment was removed, so that only those still have it that were attached.</summary>
    public bool IsGone()
    {
        SystemV.StatusOf(Id, out var error);
        return Errno.MeansGone(error);
    }

    public void Remove() => SystemV.RemoveSegment(Id, out _);

    public void Dispose() => Memory.Dispose();

    /// <summary>Attaches a segment; null when it has been removed meanwhile.</summary>
    private static Segment? Attach(int id, ShmAddress address, bool readOnly, string operation)
    {
        var status = SystemV.StatusOf(id, out var error);
        if (error != Errno.None)
            return Errno.MeansGone(error) ? null : throw Errno.Failure(operation, address, $"shmctl({id}, IPC_STAT)", error);
        var start = SystemV.Attach(id, readOnly, out error);
        if (error != Errno.None)
            return Errno.MeansGone(error) ? null : throw Errno.Failure(operation, address, $"shmat({id})", error);
        return new Segment(id, start, (long)status.Size);
    }
}
