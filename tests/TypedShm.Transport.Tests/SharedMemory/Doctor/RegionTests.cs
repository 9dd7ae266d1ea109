using System.Globalization;
using TypedShm.Transport.Conformance.Peers;
using TypedShm.Transport.SharedMemory;
using TypedShm.Transport.SharedMemory.Map;
using TypedShm.Transport.SharedMemory.Native;
using TypedShm.Transport.Tests.SharedMemory.Crash;

namespace TypedShm.Transport.Tests.SharedMemory.Doctor;

/// <summary>What is found at one region, each made so for real.</summary>
public sealed class RegionTests() : Conformance.Conformance(new SharedMemoryUnderTest())
{
    [Fact]
    public void A_sound_region_has_notes_only()
    {
        Open("ALONE");

        var findings = SharedMemoryRegions.Examine(Address);

        Assert.All(findings, finding => Assert.Equal((Severity.Note, null), (finding.Severity, finding.Command)));
        Assert.Equal([$"{Address}: 1 live in it, there is room for 127 more"], Seen("participants"));
    }

    [Fact]
    public void A_region_that_is_not_there_is_said_to_be_made_by_the_next() =>
        Assert.Equal([$"{Address}: there is no region"], Seen("no-region"));

    [Fact]
    public async Task Those_who_died_are_named_and_a_region_without_anybody_is_told()
    {
        var peer = StartProcess("stand-after", "flush", "waiters woken");
        await peer.Begun.WaitAsync(Watchdog);
        await peer.Kill();

        Assert.Equal([$"{Address}: {TestPeer.Steps.Stand.Sender} (process {peer.Id}) died in it"], Seen("dead-participants"));
        var abandoned = Assert.Single(Found("region-abandoned"));
        Assert.Equal($"typedshm remove --address '{Address}'", abandoned.Command);
        Assert.Matches(@": nobody is in it, its newest flush is of \d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ, \d+ s ago$", abandoned.Seen);
    }

    [Fact]
    public void A_lock_of_a_dead_one_is_a_note_until_the_next_flush_has_mended_it()
    {
        var (session, region) = (Open(), Keep((SharedRegion)OpenPort()));
        DeadHolder.Leave(region, DeadHolder.LastPlace);
        Assert.Equal([(Severity.Note, $"{Address}: DEAD (process 4711) died in a flush")], Found("lock-dead").Select(finding => (finding.Severity, finding.Seen)));

        session.Counter.Total.Set(new() { Count = 1 });
        session.Flush();

        Assert.Empty(Found("lock-dead"));
        Assert.StartsWith($"{Address}: 1 death in a flush was mended, that of DEAD, at ", Assert.Single(Seen("repairs")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_dead_one_had_written_of_a_flush_is_there_to_look_at_until_it_is_discarded()
    {
        var (session, region) = (Open(), Keep((SharedRegion)OpenPort()));
        Assert.Empty(Overview().Unseen);

        DeadHolder.Leave(region, DeadHolder.LastPlace);

        Assert.Equal([("CELL__a", 1L), ("CELL__b", 1L), ("CELL__c", 1L)], Overview().Unseen.Select(unseen => (unseen.Record, unseen.Flush)));
        Assert.All(Overview().Unseen, unseen => Assert.False(unseen.Bytes.Span.ContainsAnyExcept((byte)0xDD)));
        session.Counter.Total.Set(new() { Count = 1 });
        session.Flush();
        Assert.Equal((0, 3), (Overview().Unseen.Count, Overview().LastRepair!.Discarded));
    }

    [Fact]
    public async Task A_stopped_holder_of_the_lock_is_told_with_what_lets_it_go_on()
    {
        Open();
        var peer = StartProcess("stand-after", "flush", "record half written");
        await peer.Begun.WaitAsync(Watchdog);
        await peer.Pause();

        var finding = Assert.Single(Found("lock-held"));

        Assert.Equal((Severity.Warning, $"kill -CONT {peer.Id}"), (finding.Severity, finding.Command));
        Assert.EndsWith("and is stopped", finding.Seen, StringComparison.Ordinal);
        await peer.Resume();
        Assert.Equal([$"kill -KILL {peer.Id}"], Found("lock-held").Select(held => held.Command));
        peer.LetGo();
        await peer.Report.WaitAsync(Watchdog);
        Assert.Empty(Found("lock-held"));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void Nobody_is_told_to_end_a_process_that_is_not_in_the_region(int process)
    {
        var region = Keep((SharedRegion)OpenPort("LIAR"));
        var place = RegionLayout.PlaceAt(region.Membership!.Place);
        Assert.True(region.Membership.Flusher.Lock.TryTake());
        region.Memory.Int32(place + RegionMap.PlaceProcessAt) = process;

        var held = Assert.Single(Found("lock-held"));

        Assert.Equal((Severity.Warning, null), (held.Severity, held.Command));
        region.Membership.Flusher.Lock.Release();
    }

    [Fact]
    public void What_a_terminal_would_obey_is_not_shown()
    {
        var region = Keep((SharedRegion)OpenPort("X"));
        StoredText.Write(region.Memory.Bytes(RegionLayout.PlaceAt(region.Membership!.Place) + RegionMap.PlaceSenderAt, RegionMap.SenderSize), "\u001B[2J\nshm");

        Assert.Equal("\uFFFD[2J\uFFFDshm", Assert.Single(Overview().Participants).Sender);
    }

    [Theory]
    [InlineData("", Severity.Note)]
    [InlineData("?mode=0660", Severity.Note)]
    [InlineData("?mode=0664", Severity.Warning)]
    [InlineData("?mode=0666", Severity.Warning)]
    public void A_mode_that_lets_everybody_in_is_told(string options, Severity severity)
    {
        using var region = new KernelRegion(options);
        region.Open();

        Assert.Equal(severity, SharedMemoryRegions.Examine(region.Address).Single(finding => finding.Id == "region-mode").Severity);
    }

    [Fact]
    public void A_set_without_its_segment_and_a_region_without_its_set_are_told()
    {
        using var region = new KernelRegion();
        region.Open();
        var set = region.Set;
        SystemV.RemoveSegment(region.Segment, out _);
        var orphan = Assert.Single(SharedMemoryRegions.Examine(region.Address), finding => finding.Id == "orphan-semaphores");
        Assert.Equal((Severity.Warning, string.Create(CultureInfo.InvariantCulture, $"ipcrm -s {set}")), (orphan.Severity, orphan.Command));

        using var other = new KernelRegion();
        other.Open();
        SystemV.RemoveSet(other.Set, out _);
        Assert.Equal(Severity.Error, SharedMemoryRegions.Examine(other.Address).Single(finding => finding.Id == "no-semaphores").Severity);
    }

    [Fact]
    public void A_half_made_region_and_a_broken_one_are_told()
    {
        using var objects = new KernelRegion();
        objects.Open().Dispose();
        objects.Overwrite(memory => memory.UInt32(RegionMap.StateAt) = (uint)RegionState.BeingMade);
        Assert.Equal((Severity.Note, $"{objects.Address}: who was making it has died"), Only("region-half-made"));

        objects.Overwrite(memory => memory.UInt32(RegionMap.StateAt) = (uint)RegionState.Ready);
        objects.Overwrite(memory => memory.UInt32(RegionMap.VersionAt) = 2);
        Assert.Equal(Severity.Error, Only("region-broken").Severity);

        (Severity Severity, string Seen) Only(string id)
        {
            var finding = Assert.Single(SharedMemoryRegions.Examine(objects.Address), finding => finding.Id == id);
            return (finding.Severity, finding.Seen);
        }
    }

    [Fact]
    public void Regions_of_one_contract_with_two_layouts_are_told()
    {
        Open();
        using var older = new KernelRegion();
        var other = Contract.Parse(Contract.Create("Conform").Text);
        older.Keep(Subject.Transport.Open(new OpenRequest(older.Address, other, "OLD", Start.Join, Watchdog, TimeProvider.System), CancellationToken.None)!);

        var finding = Assert.Single(SharedMemoryRegions.Examine(), finding => finding.Id == "contracts-unlike");

        Assert.Contains(Address, finding.Seen, StringComparison.Ordinal);
        Assert.Contains(older.Address, finding.Seen, StringComparison.Ordinal);
    }

    [Fact]
    public void The_worst_comes_first()
    {
        using var objects = new KernelRegion();
        objects.Open();
        SystemV.RemoveSet(objects.Set, out _);
        var severities = SharedMemoryRegions.Examine(objects.Address).Select(finding => finding.Severity).ToArray();

        Assert.Equal(severities.OrderDescending(), severities);
        Assert.Equal(Severity.Error, severities[0]);
    }

    private RegionOverview Overview() => SharedMemoryRegions.List().Single(region => region.Address == Address);

    private IEnumerable<Finding> Found(string id) => SharedMemoryRegions.Examine(Address).Where(finding => finding.Id == id);

    private IEnumerable<string> Seen(string id) => Found(id).Select(finding => finding.Seen);
}
