using TypedShm.Transport.SharedMemory.Map;
using TypedShm.Transport.SharedMemory.Native;

namespace TypedShm.Benchmarks.Floor;

/// <summary>A System V segment without a key, which peers find by its id; it goes with whoever made it.</summary>
internal sealed class BareSegment : IDisposable
{
    private const int NoKey = 0;
    private readonly bool isOwn;

    private BareSegment(int id, long size, bool isOwn)
    {
        (Id, this.isOwn) = (id, isOwn);
        var start = SystemV.Attach(id, readOnly: false, out var error);
        Memory = error == Errno.None ? new MappedMemory(start, size) : throw new InvalidOperationException($"shmat({id}) failed with errno {error}");
    }

    public int Id { get; }

    public MappedMemory Memory { get; }

    public static BareSegment Make(long size)
    {
        var id = SystemV.MakeSegment(NoKey, size, ShmMode, out var error);
        return error == Errno.None ? new BareSegment(id, size, isOwn: true) : throw new InvalidOperationException($"shmget failed with errno {error}");
    }

    public static BareSegment Attach(int id) => new(id, (long)SystemV.StatusOf(id, out _).Size, isOwn: false);

    public void Dispose()
    {
        Memory.Dispose();
        if (isOwn)
            SystemV.RemoveSegment(Id, out _);
    }

    private const int ShmMode = 0x180; // 0600
}
