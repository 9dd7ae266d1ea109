using System.Globalization;
using TypedShm.Transport.SharedMemory.Doctor;
using TypedShm.Transport.SharedMemory.Flushing;
using TypedShm.Transport.SharedMemory.Map;
using TypedShm.Transport.SharedMemory.Native;
using TypedShm.Transport.SharedMemory.Opening;
using TypedShm.Transport.SharedMemory.Overview;
using TypedShm.Transport.SharedMemory.Participants;

namespace TypedShm.Transport.SharedMemory;

/// <summary>Finds the regions of a machine and says who is in them; changes nothing.</summary>
public static class SharedMemoryRegions
{
    private const int Private = 0;

    /// <summary>Lists the regions of this IPC namespace that this user may read.</summary>
    /// <param name="address">The one address whose region is looked for; all unless given.</param>
    /// <exception cref="TransportException">This system has no System V shared memory, or does not tell of it.</exception>
    public static IReadOnlyList<RegionOverview> List(string? address = null) => SystemCheck.Problem() is { } problem
        ? throw new TransportException("list", ShmAddress.Scheme, problem)
        : List(address is null ? null : ShmAddress.Parse(address));

    /// <summary>Looks for what is wrong, or will be, with the shared memory of this machine, the worst first; takes a second for each flush lock that somebody keeps.</summary>
    /// <param name="address">The one region to look at; all that this user may read unless given.</param>
    /// <param name="cancel">Ends the looking with <see cref="OperationCanceledException"/>.</param>
    public static IReadOnlyList<Finding> Examine(string? address = null, CancellationToken cancel = default) => Examine(address, "/", cancel);

    /// <summary>The same for a machine whose files lie elsewhere.</summary>
    internal static IReadOnlyList<Finding> Examine(string? address, string root, CancellationToken cancel = default) =>
        new Examination(new Machine(root), address is null ? null : ShmAddress.Parse(address)).All(cancel);

    internal static IReadOnlyList<RegionOverview> List(ShmAddress? only) => [.. KernelTable.Segments()
        .Where(row => only is null ? row.Key != Private : row.Key == only.Key)
        .Select(row => Of(row.Id))
        .OfType<RegionOverview>()
        .OrderBy(region => region.Address, StringComparer.Ordinal)];

    private static RegionOverview? Of(int id)
    {
        var status = SystemV.StatusOf(id, out var error);
        if (error != Errno.None || status.Size < RegionMap.HeaderSize || Segment.TryAttach(id) is not { } segment)
            return null; // Removed meanwhile, or not ours to read, or another program's for sure.
        using (segment)
            return RegionHeader.IsRegion(segment.Memory) ? Of(segment, status) : null;
    }

    private static RegionOverview Of(Segment segment, SegmentStatus status)
    {
        var header = segment.Header;
        var overview = new RegionOverview
        {
            Address = AddressOf(StoredText.Printable(header.Name() ?? "?"), status.Permissions.Key),
            Name = header.Name() ?? "",
            Key = status.Permissions.Key,
            Segment = segment.Id,
            SemaphoreSet = header.Semaphores,
            Size = segment.Memory.Length,
            Mode = (int)(status.Permissions.Mode & 0x1FF),
            User = status.Permissions.User,
            MadeBy = header.MadeBy,
            MadeAt = header.MadeAt,
        };
        return header.State is not RegionState.Ready ? overview with { Problem = $"it is {header.State}, not ready", IsBeingMade = header.State is RegionState.BeingMade }
            : header.Problem() is { } problem ? overview with { Problem = problem }
            : WithContract(overview, segment);
    }

    private static RegionOverview WithContract(RegionOverview overview, Segment segment)
    {
        Contract contract;
        try
        {
            contract = Contract.Parse(segment.Header.ContractText() ?? throw new FormatException("it lies outside of the segment"));
        }
        catch (FormatException damage)
        {
            return overview with { Problem = $"its contract text cannot be read: {damage.Message}" };
        }

        var layout = new RegionLayout(segment.Header.Name() ?? "", contract);
        if (layout.Size != segment.Memory.Length)
            return overview with { Problem = $"its contract needs {layout.Size} bytes, and the segment has {segment.Memory.Length}" };
        var memory = segment.Memory;
        var places = new Places(memory, new SemaphoreSet(segment.Header.Semaphores));
        var committed = Volatile.Read(ref memory.Int64(RegionMap.CommittedAt));
        var repairs = new RepairRecord(memory);
        var word = Volatile.Read(ref memory.UInt64(RegionMap.LockAt));
        return overview with
        {
            Contract = contract.Name,
            Fingerprint = contract.Fingerprint,
            Records = contract.Records.Count,
            LastFlush = committed,
            LastFlushAt = TimeOf(memory, layout.Slots, committed),
            Participants = [.. Enumerable.Range(0, RegionMap.Places).Select(places.Of).OfType<Participant>()],
            LockHolder = places.Of((int)(word & FlushLock.HolderBits) - 1),
            LockTaking = word >> FlushLock.GenerationShift,
            Repairs = repairs.Count,
            LastRepair = repairs.Last,
            Unseen = [.. contract.Records.Zip(layout.Slots).SelectMany(record => UnseenOf(record.First.Name, record.Second, memory, committed))],
        };
    }

    /// <summary>Finds the cells of a slot that a flush has claimed which is not visible.</summary>
    private static IEnumerable<UnseenRecord> UnseenOf(string record, SlotPlace slot, MappedMemory memory, long committed)
    {
        for (var cell = 0; cell < slot.Cells; cell++)
        {
            var flush = Volatile.Read(ref memory.Int64(slot.TagAt(cell))) >> 1;
            if (flush > committed)
                yield return new UnseenRecord(record, flush, memory.Bytes(slot.CellAt(cell), slot.Size).ToArray());
        }
    }

    private static string AddressOf(string name, int key) =>
        ShmAddress.KeyOfName(name) == key ? $"{ShmAddress.Scheme}:{name}" : string.Create(CultureInfo.InvariantCulture, $"{ShmAddress.Scheme}:{name}?key=0x{key:x8}");

    private static DateTimeOffset? TimeOf(MappedMemory memory, SlotPlace[] slots, long committed)
    {
        var reader = new CellReader(memory, slots);
        for (var slot = 0; slot < slots.Length && committed > 0; slot++)
        {
            var bytes = new byte[slots[slot].Size];
            SlotRead[] read = [new(slot, 0)];
            if (reader.TryRead(read, bytes) && read[0].Status is ReadStatus.Fresh && read[0].Flush == committed)
                return StoredTime.FromSeconds(BitConverter.ToDouble(bytes));
        }

        return null;
    }
}
