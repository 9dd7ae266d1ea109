using System.Globalization;
using TypedShm.Transport.SharedMemory;
using TypedShm.Transport.SharedMemory.Doctor;
using TypedShm.Transport.SharedMemory.Map;
using TypedShm.Transport.SharedMemory.Native;
using TypedShm.Transport.SharedMemory.Participants;
using TypedShm.Transport.Tests.SharedMemory.Limits;

namespace TypedShm.Transport.Tests.SharedMemory.Doctor;

/// <summary>What a program would meet that opens an address: each is refused for real, and the doctor has said so.</summary>
public sealed class EntryTests : IDisposable
{
    private readonly KernelRegion region = new();

    public void Dispose() => region.Dispose();

    [KernelFact]
    public void Another_users_region_is_an_error_with_who_must_mend_it()
    {
        region.Open();

        var finding = KernelThread.AsNobody(() => Found("region-denied"));

        Assert.Equal(
            (Severity.Error, $"{region.Address}: user 0 owns it with mode 0600, and this is user 65534", $"sudo -u '#0' typedshm remove --address '{region.Address}'"),
            (finding.Severity, finding.Seen, finding.Command));
        KernelThread.AsNobody(() => region.RefusalToOpen());
    }

    [KernelFact]
    public void A_region_that_this_user_may_only_read_is_told()
    {
        using var open = new KernelRegion("?mode=0604");
        open.Open();

        var finding = KernelThread.AsNobody(() => SharedMemoryRegions.Examine(open.Address).Single(finding => finding.Id == "region-read-only"));

        Assert.Equal((Severity.Warning, $"shm:{open.Parsed.Name}: mode 0604, user 0: this user may look, and not join"), (finding.Severity, finding.Seen));
        KernelThread.AsNobody(() => open.RefusalToOpen());
        KernelThread.AsNobody(() => open.Open("LOOK", Start.Look));
    }

    [KernelFact]
    public void Regions_that_a_user_may_not_look_at_are_counted()
    {
        region.Open();

        var finding = KernelThread.AsNobody(() => SharedMemoryRegions.Examine().Single(finding => finding.Id == "regions-of-others"));

        Assert.Equal((Severity.Note, "sudo typedshm doctor"), (finding.Severity, finding.Command));
        Assert.DoesNotContain("regions-of-others", SharedMemoryRegions.Examine().Select(finding => finding.Id));
    }

    [KernelFact]
    public void The_owner_of_a_region_is_one_whose_logout_removes_it()
    {
        var root = Directory.CreateTempSubdirectory("typedshm-doctor-");
        root.CreateSubdirectory("run/systemd/system");
        try
        {
            KernelThread.AsNobody(() => region.Open());

            var finding = SharedMemoryRegions.Examine(region.Address, root.FullName).Single(finding => finding.Id == "remove-ipc");

            Assert.Equal((Severity.Warning, "RemoveIPC=yes, and user 65534 is an ordinary one"), (finding.Severity, finding.Seen));
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    [Fact]
    public void Another_programs_segment_at_the_key_is_an_error()
    {
        var id = SystemV.MakeSegment(region.Key, 4096, 0x180, out _);

        HoldsThat(Found("key-taken"), $"belongs to a segment of 4096 bytes that is no region (ipcrm -m {id})", OwnKey);
        region.RefusalToOpen();
    }

    [Fact]
    public void Another_programs_semaphores_at_the_key_are_an_error()
    {
        var id = SystemV.FindOrMakeSet(region.Key, 3, 0x180, out _);

        HoldsThat(Found("key-taken"), $"belongs to a set of 3 semaphores, which is no region's (ipcrm -s {id}); PHP's sem_get makes such a set of 3", OwnKey);
        region.RefusalToOpen();
    }

    [Fact]
    public void A_region_of_another_name_at_the_key_is_an_error_and_nothing_is_said_of_that_region()
    {
        region.Open("FIRST");
        var other = $"shm:another?key=0x{region.Key:x8}";

        var findings = SharedMemoryRegions.Examine(other);

        var finding = Assert.Single(findings, finding => finding.Id == "key-taken");
        Assert.Equal(
            ($"{other}: its key 0x{region.Key:x8} belongs to the region {region.Address}, made by FIRST", "export TYPEDSHM_ADDRESS='shm:another?key=0x54000001'"),
            (finding.Seen, finding.Command));
        Assert.DoesNotContain(findings, finding => finding.Id.StartsWith("region-", StringComparison.Ordinal) || finding.Id == "participants");
    }

    [Fact]
    public void A_region_whose_maker_has_not_come_far_is_told()
    {
        SystemV.FindOrMakeSet(region.Key, RegionMap.Semaphores.Count, 0x180, out _);
        SystemV.MakeSegment(region.Key, 4096, 0x180, out _);

        Assert.Equal(Severity.Note, Found("region-half-made").Severity);
        region.Open();
        Assert.DoesNotContain("region-half-made", SharedMemoryRegions.Examine(region.Address).Select(finding => finding.Id));
    }

    [Fact]
    public void Where_all_places_are_taken_the_next_one_is_refused()
    {
        region.Open();
        for (var place = 1; place < RegionMap.Places; place++)
            Assert.True(new SemaphoreSet(region.Set).TryHoldAny(region.Key, out _) >= 0);
        region.Overwrite(memory =>
        {
            for (var place = 1; place < RegionMap.Places; place++)
                new Places(memory, new SemaphoreSet(region.Set)).Enter(place, "FULL", DateTimeOffset.UtcNow);
        });

        Assert.Equal((Severity.Error, $"{region.Address}: all 128 places are taken by living processes"), (Found("participants").Severity, Found("participants").Seen));
        region.RefusalToOpen();
    }

    [Theory]
    [InlineData(0, "0 s ago")]
    [InlineData(119, "119 s ago")]
    [InlineData(60 * 20, "20 minutes ago")]
    [InlineData(60 * 60 * 5, "5 hours ago")]
    [InlineData(60 * 60 * 24 * 3, "3 days ago")]
    public void An_age_has_one_unit(int seconds, string ago) => Assert.Equal(ago, Wording.Ago(TimeSpan.FromSeconds(seconds)));

    // No command that removes what may be another program's.
    private string OwnKey => $"export TYPEDSHM_ADDRESS='{region.Address}?key=0x54000001'";

    private Finding Found(string id) => SharedMemoryRegions.Examine(region.Address).Single(finding => finding.Id == id);

    private void HoldsThat(Finding finding, string seen, string command) => Assert.Equal(
        (Severity.Error, string.Create(CultureInfo.InvariantCulture, $"{region.Address}: its key 0x{region.Key:x8} {seen}"), command),
        (finding.Severity, finding.Seen, finding.Command));
}
