using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using TypedShm.Transport.SharedMemory.Native;

namespace TypedShm.Transport.SharedMemory.Map;

/// <summary>
/// An attached segment: the one file that holds a raw pointer. Everything else names places by offset and gets references or spans, which are valid
/// while the memory is attached: <see cref="InUse"/> keeps it so.
/// </summary>
internal sealed unsafe class MappedMemory : SafeHandle
{
    private readonly byte* start;

    /// <summary>Takes over an attached segment, which is detached with this.</summary>
    public MappedMemory(nint address, long length)
        : base(0, ownsHandle: true)
    {
        SetHandle(address);
        start = (byte*)address;
        Length = length;
    }

    public long Length { get; }

    public override bool IsInvalid => handle == 0;

    public ref int Int32(long offset) => ref Unsafe.AsRef<int>(At(offset, sizeof(int)));

    public ref uint UInt32(long offset) => ref Unsafe.AsRef<uint>(At(offset, sizeof(uint)));

    public ref long Int64(long offset) => ref Unsafe.AsRef<long>(At(offset, sizeof(long)));

    public ref ulong UInt64(long offset) => ref Unsafe.AsRef<ulong>(At(offset, sizeof(ulong)));

    public Span<long> Int64s(long offset, int count) => new(At(offset, count * sizeof(long)), count);

    public Span<byte> Bytes(long offset, int length) => new(At(offset, length), length);

    public void CopyOut(long offset, Span<byte> to) => Copy(ref *At(offset, to.Length), ref MemoryMarshal.GetReference(to), (nuint)to.Length);

    public void CopyIn(ReadOnlySpan<byte> from, long offset) => Copy(ref MemoryMarshal.GetReference(from), ref *At(offset, from.Length), (nuint)from.Length);

    // A record is a multiple of 8 bytes. What fits two lines is copied right here: the call of the general copy costs as much as it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Copy(ref byte from, ref byte to, nuint length)
    {
        if (length > 2 * RegionMap.Line)
        {
            Unsafe.CopyBlockUnaligned(ref to, ref from, (uint)length);
            return;
        }

        Debug.Assert(length % sizeof(ulong) == 0, "a copy of no whole words");
        nuint at = 0;
        for (; at + (nuint)Vector256<byte>.Count <= length; at += (nuint)Vector256<byte>.Count)
            Vector256.LoadUnsafe(ref from, at).StoreUnsafe(ref to, at);
        for (; at < length; at += sizeof(ulong))
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, at), Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref from, at)));
    }

    protected override bool ReleaseHandle() => SystemV.Detach(handle);

    // Offsets come from RegionLayout, whose size was compared with the segment's when it was attached; so nothing is checked again here.
    private byte* At(long offset, int length)
    {
        Debug.Assert(offset >= 0 && offset + length <= Length, "an offset outside of the region");
        return start + offset;
    }
}
