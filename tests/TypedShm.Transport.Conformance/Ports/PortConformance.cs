namespace TypedShm.Transport.Conformance.Ports;

/// <summary>The port itself: what a transport promises about slots and bytes, without records, sessions and listeners.</summary>
public abstract class PortConformance(TransportUnderTest subject) : Conformance(subject)
{
    private const byte Untouched = 0xEE;
    private const int Gap = 16;

    private static int A { get; } = Conform.Contract.SlotOf("COUNTER__total");

    private static int B { get; } = Conform.Contract.SlotOf("NOTE__text");

    private static int C { get; } = Conform.Contract.SlotOf("NOTE__other");

    [Fact]
    public void A_slot_that_nobody_has_written_has_its_blank_and_no_flush()
    {
        var region = OpenPort();
        var found = Read(region, B);
        Assert.Equal((ReadStatus.Fresh, 0, 0), (found.Status, found.Flush, region.NewestFlush(B)));
        Assert.Equal(Conform.Contract.Records[B].Blank.ToArray(), found.Bytes);
    }

    [Fact]
    public void What_was_committed_is_read_at_its_offset_and_nothing_beside_it_is_touched()
    {
        var (writer, reader) = (OpenPort("A"), OpenPort("B"));
        var longer = new SlotWrite(A, [.. Bytes(A, 1), 0xDD, 0xDD, 0xDD, 0xDD, 0xDD, 0xDD, 0xDD, 0xDD], null, null);
        var flush = Commit(writer, longer, Write(B, 2));
        var (first, second) = (Gap, (2 * Gap) + Size(A));
        var bytes = Enumerable.Repeat(Untouched, second + Size(B) + Gap).ToArray();
        SlotRead[] reads = [new(B, second), new(A, first)];
        reader.Read(reads, bytes);

        var gap = Enumerable.Repeat(Untouched, Gap);
        Assert.Equal([.. gap, .. Bytes(A, 1), .. gap, .. Bytes(B, 2), .. gap], bytes);
        Assert.All(reads, read => Assert.Equal((ReadStatus.Fresh, flush), (read.Status, read.Flush)));
    }

    [Fact]
    public void A_commit_gives_all_its_slots_one_number_and_leaves_the_others()
    {
        var region = OpenPort();
        var first = Commit(region, Write(A, 1), Write(B, 1), Write(C, 1));
        var second = Commit(region, Write(A, 2), Write(C, 2));
        Assert.InRange(second, first + 1, long.MaxValue);
        Assert.Equal((second, first, second), (region.NewestFlush(A), region.NewestFlush(B), region.NewestFlush(C)));
        Assert.Equal(Bytes(B, 1), Read(region, B).Bytes);
    }

    [Fact]
    public void Entries_without_a_slot_are_left_alone()
    {
        var region = OpenPort();
        var bytes = Enumerable.Repeat(Untouched, Size(A) + Gap).ToArray();
        SlotRead[] reads = [new(-1, Size(A)) { Status = ReadStatus.Invalid, Flush = 77 }, new(A, 0)];
        region.Read(reads, bytes);
        Assert.Equal(new SlotRead(-1, Size(A)) { Status = ReadStatus.Invalid, Flush = 77 }, reads[0]);
        Assert.Equal(ReadStatus.Fresh, reads[1].Status);
        Assert.All(bytes[Size(A)..], value => Assert.Equal(Untouched, value));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_commit_that_expected_another_flush_leaves_everything(bool refusedFirst)
    {
        var region = OpenPort();
        var flush = Commit(region, Write(A, 1), Write(B, 1));
        var (refused, other) = (Write(A, 2) with { ExpectedFlush = flush + 1 }, Write(B, 2) with { ExpectedFlush = flush });
        var result = region.Commit(refusedFirst ? [refused, other] : [other, refused], Watchdog, CancellationToken.None);
        Assert.Equal((FlushStatus.Refused, 0), (result.Status, result.Flush));
        Assert.Equal((flush, flush), (Read(region, A).Flush, Read(region, B).Flush));
        Assert.Equal([.. Bytes(A, 1), .. Bytes(B, 1)], [.. Read(region, A).Bytes, .. Read(region, B).Bytes]);
        Commit(region, refused with { ExpectedFlush = flush }, other);
    }

    [Fact]
    public void A_cancelled_commit_leaves_everything()
    {
        var region = OpenPort();
        Assert.ThrowsAny<OperationCanceledException>(() => region.Commit([Write(A, 1)], Watchdog, new CancellationToken(canceled: true)));
        Assert.Equal(0, region.NewestFlush(A));
    }

    [Fact]
    public void The_region_says_what_it_was_made_for_and_by_whom()
    {
        var (maker, other) = (OpenPort("MAKER"), OpenPort("OTHER"));
        Assert.All([maker, other], region => Assert.Equal((Conform.Contract.Text, "MAKER", maker.CreatedAt), (region.Contract, region.CreatedBy, region.CreatedAt)));
    }

    [Fact]
    public void A_region_that_is_not_there_is_not_found_by_looking_and_not_removed()
    {
        var look = new OpenRequest(Address, Conform.Contract, "LOOK", Start.Look, Watchdog, TimeProvider.System);
        Assert.Null(Subject.Transport.Open(look, CancellationToken.None));
        Assert.False(Subject.Transport.Remove(Address));
        OpenPort();
        Assert.NotNull(Keep(Subject.Transport.Open(look, CancellationToken.None)!));
        Assert.Equal((true, false), (Subject.Transport.Remove(Address), Subject.Transport.Remove(Address)));
        Assert.Null(Subject.Transport.Open(look, CancellationToken.None));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_removed_region_is_closed_for_all_and_a_closed_one_for_its_owner(bool remove)
    {
        var (region, other) = (OpenPort("A"), OpenPort("B"));
        Commit(region, Write(A, 1));
        if (remove)
            Subject.Transport.Remove(Address);
        else
            region.Dispose();

        Assert.Equal((ReadStatus.Closed, -1), (Read(region, A).Status, region.NewestFlush(A)));
        Assert.Equal(FlushStatus.Closed, region.Commit([Write(A, 2)], Watchdog, CancellationToken.None).Status);
        region.Dispose();
        Assert.Equal(remove ? (ReadStatus.Closed, -1) : (ReadStatus.Fresh, 1), (Read(other, A).Status, Math.Sign(other.NewestFlush(A))));
    }

    private static (ReadStatus Status, long Flush, byte[] Bytes) Read(IRegion region, int slot)
    {
        var bytes = new byte[Size(slot)];
        SlotRead[] reads = [new(slot, 0)];
        region.Read(reads, bytes);
        return (reads[0].Status, reads[0].Flush, bytes);
    }

    private static long Commit(IRegion region, params ReadOnlySpan<SlotWrite> writes)
    {
        var result = region.Commit(writes, Watchdog, CancellationToken.None);
        Assert.Equal((FlushStatus.Done, null), (result.Status, result.Reason));
        return result.Flush;
    }

    private static int Size(int slot) => Conform.Contract.Records[slot].Size;

    private static SlotWrite Write(int slot, byte round) => new(slot, Bytes(slot, round), null, null);

    /// <summary>Gives bytes that are a record to those who pack otherwise, and tell slots and rounds apart.</summary>
    private static byte[] Bytes(int slot, byte round)
    {
        var record = Conform.Contract.Records[slot];
        var bytes = record.Blank.ToArray();
        record.Fields[0].Encode(bytes, (double)round);
        record.Fields[1].Encode(bytes, $"slot {slot}");
        return bytes;
    }
}
