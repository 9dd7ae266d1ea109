using System.Runtime.InteropServices;

namespace TypedShm.Transport.SharedMemory.Native;

/// <summary>System V segments and semaphore sets as plain methods: each gives its result, or the error number as <see cref="Errno"/> knows it.</summary>
internal static class SystemV
{
    private const int Create = 0x200;
    private const int Exclusive = 0x400;
    private const short NoWait = 0x800;
    private const short Undo = 0x1000;
    private const int ReadOnly = 0x1000;
    private const int RemoveId = 0;
    private const int Status = 2;
    private const int GetValue = 12;
    private const uint Destroyed = 0x200;
    private const int Failed = -1;

    public static int FindSegment(int key, out int error) => WithError(LibC.ShmGet(key, 0, 0), out error);

    public static int MakeSegment(int key, long size, int mode, out int error) =>
        WithError(LibC.ShmGet(key, (nuint)size, Create | Exclusive | mode), out error);

    /// <summary>Attaches a segment; 0 when it cannot be.</summary>
    public static nint Attach(int segment, bool readOnly, out int error)
    {
        var address = LibC.ShmAt(segment, 0, readOnly ? ReadOnly : 0);
        error = address == Failed ? Marshal.GetLastPInvokeError() : Errno.None;
        return address == Failed ? 0 : address;
    }

    public static bool Detach(nint address) => LibC.ShmDt(address) == 0;

    /// <summary>Gives what the kernel knows of a segment; one that is marked to go with its last user counts as removed.</summary>
    public static SegmentStatus StatusOf(int segment, out int error)
    {
        var status = default(SegmentStatus);
        WithError(LibC.ShmCtl(segment, Status, ref status), out error);
        if (error == Errno.None && (status.Permissions.Mode & Destroyed) != 0)
            error = Errno.Removed;
        return status;
    }

    public static void RemoveSegment(int segment, out int error)
    {
        var none = default(SegmentStatus);
        WithError(LibC.ShmCtl(segment, RemoveId, ref none), out error);
    }

    public static int FindSet(int key, out int error) => WithError(LibC.SemGet(key, 0, 0), out error);

    /// <summary>Finds or makes a set; a new one is all zeros, so that nobody needs to initialise it.</summary>
    public static int FindOrMakeSet(int key, int count, int mode, out int error) => WithError(LibC.SemGet(key, count, Create | mode), out error);

    public static SemaphoreSetStatus StatusOfSet(int set, out int error)
    {
        var status = default(SemaphoreSetStatus);
        WithError(LibC.SemCtl(set, 0, Status, ref status), out error);
        return status;
    }

    public static void RemoveSet(int set, out int error) => WithError(LibC.SemCtl(set, 0, RemoveId, 0), out error);

    /// <summary>Takes a semaphore that nobody holds; the kernel gives it back when the process dies. <see cref="Errno.Again"/>: somebody holds it.</summary>
    public static void TryHold(int set, int number, out int error)
    {
        Span<SemaphoreStep> steps = [new((ushort)number, 0, NoWait), new((ushort)number, 1, NoWait | Undo)];
        do
            WithError(LibC.SemOp(set, ref steps[0], (nuint)steps.Length), out error);
        while (error == Errno.Interrupted);
    }

    /// <summary>Gives a semaphore back. With Undo like the taking, else a later death would take it from its next holder.</summary>
    public static void GiveBack(int set, int number, out int error)
    {
        var step = new SemaphoreStep((ushort)number, -1, NoWait | Undo);
        do
            WithError(LibC.SemOp(set, ref step, 1), out error);
        while (error == Errno.Interrupted);
    }

    public static bool IsHeld(int set, int number, out int error) => WithError(LibC.SemCtl(set, number, GetValue, 0), out error) > 0;

    public static int KeyOf(string path, int project, out int error) => WithError(LibC.FTok(path, project), out error);

    // The error is read in the statement behind the call: anything between, even building a text, overwrites it.
    private static int WithError(int result, out int error)
    {
        error = result == Failed ? Marshal.GetLastPInvokeError() : Errno.None;
        return result;
    }
}
