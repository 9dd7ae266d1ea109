using System.Text;

namespace TypedShm.Transport.SharedMemory.Map;

/// <summary>Computes where everything of a region lies, from its name and contract alone; whoever attaches believes this, and no offset that is stored.</summary>
internal sealed class RegionLayout
{
    private readonly SlotPlace[] slots;
    private readonly (long At, int Length)[] names;

    public RegionLayout(string name, Contract contract)
    {
        Name = Encoding.UTF8.GetBytes(name);
        Text = Encoding.UTF8.GetBytes(contract.Text);
        NameAt = RegionMap.HeaderSize + (RegionMap.Places * RegionMap.PlaceSize);
        TextAt = RoundUp(NameAt + Name.Length);
        names = NamesIn(contract);
        DirectoryAt = RoundUp(TextAt + Text.Length);
        var end = RoundUp(DirectoryAt + ((long)contract.Records.Count * RegionMap.EntrySize));
        slots = new SlotPlace[contract.Records.Count];
        for (var slot = 0; slot < slots.Length; slot++)
        {
            slots[slot] = SlotPlace.At(end, contract.Records[slot].Size);
            end = slots[slot].End;
        }

        Size = end;
    }

    public byte[] Name { get; }

    public byte[] Text { get; }

    public long NameAt { get; }

    public long TextAt { get; }

    public long DirectoryAt { get; }

    public long Size { get; }

    public SlotPlace[] Slots => slots;

    /// <summary>Gives where a record's name stands: within the contract text, at its line.</summary>
    public (long At, int Length) NameOf(int record) => names[record];

    public static long PlaceAt(int place) => RegionMap.HeaderSize + ((long)place * RegionMap.PlaceSize);

    private (long At, int Length)[] NamesIn(Contract contract)
    {
        var found = new (long, int)[contract.Records.Count];
        var from = 0;
        for (var record = 0; record < found.Length; record++)
        {
            var line = Encoding.UTF8.GetBytes($"\nrecord {contract.Records[record].Name},");
            from += Text.AsSpan(from).IndexOf(line) + "\nrecord ".Length;
            found[record] = (TextAt + from, line.Length - "\nrecord ,".Length);
        }

        return found;
    }

    private static long RoundUp(long offset) => (offset + RegionMap.Line - 1) / RegionMap.Line * RegionMap.Line;
}
