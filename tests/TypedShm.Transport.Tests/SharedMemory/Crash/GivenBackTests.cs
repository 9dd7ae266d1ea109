using System.Buffers.Binary;
using System.Reflection;
using TypedShm.Transport.Conformance;
using TypedShm.Transport.SharedMemory;
using TypedShm.Transport.SharedMemory.Flushing;

namespace TypedShm.Transport.Tests.SharedMemory.Crash;

/// <summary>A flush that fails in a living process holds nobody up, and shows nothing.</summary>
public sealed class GivenBackTests() : Conformance.Conformance(new SharedMemoryUnderTest())
{
    private static readonly int A = Conform.Contract.SlotOf("CELL__a");
    private static readonly int Note = Conform.Contract.SlotOf("NOTE__other");

    private static readonly MethodInfo[] Methods =
        typeof(Flusher).GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly);

    [Fact]
    public async Task What_a_flush_that_fails_has_claimed_is_not_shown_by_the_next()
    {
        var (failing, other) = (Keep((SharedRegion)OpenPort("FAILING")), Keep((SharedRegion)OpenPort("OTHER")));
        SlotWrite[] writes = [Write(A), Write(Note)];
        Assert.True(other.Membership!.Flusher.Lock.TryTake());
        var flushing = OnThread(() => failing.Commit(writes, Watchdog, CancellationToken.None));
        await Until(() => failing.Membership!.Flusher.Lock.Looks > 0);
        writes[1] = writes[1] with { Bytes = [] }; // Behind the check, so that it fails below the lock.
        other.Membership.Flusher.Lock.Release();
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => flushing.WaitAsync(Watchdog));

        Assert.All(other.Slots, slot => Assert.All(Enumerable.Range(0, slot.Cells), cell => Assert.InRange(other.Memory.Int64(slot.TagAt(cell)), -1, 0)));
        Assert.Equal(new FlushResult(FlushStatus.Done, 1), other.Commit([Write(Note)], TimeSpan.Zero, CancellationToken.None));
        Assert.Equal((0, 1), (other.NewestFlush(A), other.NewestFlush(Note)));
    }

    [Fact]
    public void The_lock_is_given_back_in_a_finally_and_all_that_is_done_below_it_stands_in_its_try()
    {
        var given = typeof(FlushLock).GetMethod(nameof(FlushLock.Release))!;
        MethodBase[] below = [.. Methods.Where(method => method.Name is "Repair" or "CommitLocked"), typeof(TypedShm.Transport.SharedMemory.Map.CellReader).GetMethod("ReadStill")!];
        var calls = Methods.SelectMany(method => below.SelectMany(called => CallsOf(method, called)).Select(at => IsWithin(method, clause => (clause.TryOffset, clause.TryLength), at))).ToArray();
        var releases = Methods.SelectMany(method => CallsOf(method, given).Select(at => IsWithin(method, clause => (clause.HandlerOffset, clause.HandlerLength), at))).ToArray();
        Assert.Equal((4, 3), (calls.Length, releases.Length));
        Assert.All([.. calls, .. releases], Assert.True);
    }

    private static SlotWrite Write(int slot) => new(slot, Conform.Contract.Records[slot].Blank.ToArray(), null, null);

    private static bool IsWithin(MethodInfo method, Func<ExceptionHandlingClause, (int Offset, int Length)> part, int at) => method.GetMethodBody()!.ExceptionHandlingClauses
        .Where(clause => clause.Flags is ExceptionHandlingClauseOptions.Finally)
        .Select(part)
        .Any(part => at >= part.Offset && at < part.Offset + part.Length);

    /// <summary>Gives where the code of a method calls another of its assembly: behind the opcode call or callvirt stands its token.</summary>
    private static IEnumerable<int> CallsOf(MethodInfo method, MethodBase called)
    {
        var code = method.GetMethodBody()!.GetILAsByteArray()!;
        return Enumerable.Range(0, Math.Max(0, code.Length - sizeof(int)))
            .Where(at => code[at] is 0x28 or 0x6F && BinaryPrimitives.ReadInt32LittleEndian(code.AsSpan(at + 1)) == called.MetadataToken);
    }
}
