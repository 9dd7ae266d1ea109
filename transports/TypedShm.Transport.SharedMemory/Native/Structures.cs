using System.Runtime.InteropServices;

namespace TypedShm.Transport.SharedMemory.Native;

/// <summary>The kernel's <c>ipc_perm</c>, 48 bytes on 64-bit Linux.</summary>
[StructLayout(LayoutKind.Sequential, Size = 48)]
internal record struct Permissions(int Key, uint User, uint Group, uint MakerUser, uint MakerGroup, uint Mode);

/// <summary>The kernel's <c>shmid_ds</c>, 112 bytes.</summary>
[StructLayout(LayoutKind.Sequential, Size = 112)]
internal record struct SegmentStatus(
    Permissions Permissions, ulong Size, long AttachedAt, long DetachedAt, long ChangedAt, int MakerProcess, int LastProcess, ulong Attached);

/// <summary>The beginning of the kernel's <c>semid_ds</c>; what follows differs between processors and is not looked at.</summary>
[StructLayout(LayoutKind.Sequential, Size = 128)]
internal record struct SemaphoreSetStatus(Permissions Permissions);

/// <summary>The kernel's <c>sembuf</c>.</summary>
internal record struct SemaphoreStep(ushort Number, short Change, short Flags);

/// <summary>The kernel's <c>timespec</c>.</summary>
internal record struct TimeSpec(long Seconds, long Nanoseconds);
