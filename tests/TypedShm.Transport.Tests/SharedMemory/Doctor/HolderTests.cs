using System.Globalization;
using TypedShm.Transport.SharedMemory;
using TypedShm.Transport.SharedMemory.Doctor;

namespace TypedShm.Transport.Tests.SharedMemory.Doctor;

/// <summary>What is said of a living process that has the flush lock.</summary>
public sealed class HolderTests() : Conformance.Conformance(new SharedMemoryUnderTest())
{
    [Fact]
    public void One_that_flushes_again_and_again_does_not_stand_still_although_it_has_the_lock_at_every_look()
    {
        var region = Keep((SharedRegion)OpenPort("BUSY"));
        var gate = region.Membership!.Flusher.Lock;
        Assert.True(gate.TryTake());

        // As somebody does whose flushes are all refused, so that their number stays.
        var findings = HolderCheck.Of(new Machine("/"), Overview(), () =>
        {
            gate.Release();
            Assert.True(gate.TryTake());
            return Overview();
        }, CancellationToken.None);

        Assert.Empty(findings);
        gate.Release();
    }

    [Fact]
    public void Whoever_looks_need_not_wait_for_the_end()
    {
        var region = Keep((SharedRegion)OpenPort("HANGS"));
        Assert.True(region.Membership!.Flusher.Lock.TryTake());

        Assert.ThrowsAny<OperationCanceledException>(() => SharedMemoryRegions.Examine(Address, new CancellationToken(canceled: true)));
        region.Membership.Flusher.Lock.Release();
    }

    [Fact]
    public void The_flush_before_tells_since_when_it_can_be_at_most()
    {
        var session = Open();
        session.Counter.Total.Set(new() { Count = 1, Ts = 1_800_000_000 });
        session.Flush();
        var region = Keep((SharedRegion)OpenPort("HANGS"));
        Assert.True(region.Membership!.Flusher.Lock.TryTake());

        var finding = Assert.Single(SharedMemoryRegions.Examine(Address), finding => finding.Id == "lock-held");

        Assert.Matches(@"has been in one flush for \d+\.\d s and more; the flush before it is of 2027-01-15 08:00:00Z$", finding.Seen);
        Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"kill -KILL {Environment.ProcessId}"), finding.Command);
        region.Membership.Flusher.Lock.Release();
    }

    // By files: gdb is not everywhere.
    [Theory]
    [InlineData('t', ", and stands in a debugger", "kill -TERM 5000")]
    [InlineData('T', ", and is stopped", "kill -CONT 4711")]
    [InlineData('R', "", "kill -KILL 4711")]
    public void What_lets_it_go_on_depends_on_how_it_stands(char state, string how, string command)
    {
        var root = Directory.CreateTempSubdirectory("typedshm-doctor-");
        var process = root.CreateSubdirectory("proc/4711").FullName;
        File.WriteAllText(Path.Combine(process, "stat"), $"4711 (a) b) {state} 1 1\n");
        File.WriteAllText(Path.Combine(process, "status"), "Name:\ta) b\nTracerPid:\t5000\n");
        File.WriteAllText(Path.Combine(process, "maps"), "7f0000000000-7f0000001000 rw-s 00000000 00:01 7 /SYSV00000007 (deleted)\n");
        var holder = new Participant(3, "HDL", 4711, DateTimeOffset.UnixEpoch, IsAlive: true);
        var region = new RegionOverview { Address = "shm:a", Key = 7, Segment = 7, SemaphoreSet = 7, Size = 1, Mode = 0, User = 0, LockHolder = holder, LockTaking = 9 };

        var finding = Assert.Single(HolderCheck.Of(new Machine(root.FullName), region, () => region, CancellationToken.None));

        Assert.EndsWith($" s and more{how}", finding.Seen, StringComparison.Ordinal);
        Assert.Equal(command, finding.Command);
        root.Delete(recursive: true);
    }

    private RegionOverview Overview() => SharedMemoryRegions.List(Address).Single();
}
