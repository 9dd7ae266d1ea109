using System.Globalization;
using System.Text;
using TypedShm.Snapshots;
using TypedShm.Transport.SharedMemory;
using TypedShm.Transport.SharedMemory.Map;

namespace TypedShm.Transport.Tests.SharedMemory.Layout;

/// <summary>The bytes of a whole small region, but for what differs each time.</summary>
public sealed class GoldenRegionTests : IDisposable
{
    private const int Row = 16;

    private readonly SharedMemoryUnderTest subject = new();
    private readonly string address;

    public GoldenRegionTests() => address = subject.NewAddress();

    public void Dispose() => subject.Transport.Remove(address);

    [Fact]
    public void A_region_has_these_bytes_after_one_flush()
    {
        var contract = Contract.Create("Golden", """
            record a, size 64, fingerprint aecbf5edc0d6c3c4
            a.ts: float64 at 0, size 8, unit -, blank 0.0
            a.sender: string at 8, size 48, unit -, blank ""
            a.v: int64 at 56, size 8, unit -, blank 7

            """);
        var request = new OpenRequest(address, contract, "GOLDEN", Start.Join, TimeSpan.FromSeconds(10), TimeProvider.System);
        using var region = (SharedRegion)subject.Transport.Open(request, CancellationToken.None)!;
        var record = contract.Records[0].Blank.ToArray();
        record[56] = 8;
        Assert.Equal(FlushStatus.Done, region.Commit([new SlotWrite(0, record, null, null)], TimeSpan.FromSeconds(10), CancellationToken.None).Status);

        var bytes = region.Memory.Bytes(0, (int)region.Memory.Length).ToArray();
        foreach (var (at, length) in new[]
        {
            (RegionMap.IdentityAt, 8), (RegionMap.SemaphoresAt, 4), (RegionMap.MadeAtAt, 8), (RegionMap.LockAt, 8),
            (RegionMap.HeaderSize + RegionMap.PlaceProcessAt, 4), (RegionMap.HeaderSize + RegionMap.PlaceSinceAt, 8),
            (RegionMap.HeaderSize + (RegionMap.Places * RegionMap.PlaceSize), address.Length - "shm:".Length),
        })
        {
            Assert.Contains(bytes.AsSpan(at, length).ToArray(), value => value != 0);
            bytes.AsSpan(at, length).Fill(0xFF);
        }

        Snapshot.Verify(Dump(bytes));
    }

    /// <summary>Gives sixteen bytes a line, with their offset and as text; lines of zeros are left out.</summary>
    private static string Dump(byte[] bytes)
    {
        var dump = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"{bytes.Length} bytes; ff is what differs each time\n"));
        for (var at = 0; at < bytes.Length; at += Row)
        {
            var row = bytes.AsSpan(at, Row);
            if (row.ContainsAnyExcept((byte)0))
                dump.Append(CultureInfo.InvariantCulture, $"{at,6} {Convert.ToHexStringLower(row[..8])} {Convert.ToHexStringLower(row[8..])} {Text(row)}\n");
        }

        return dump.ToString();
    }

    private static string Text(ReadOnlySpan<byte> row) => string.Concat(Encoding.Latin1.GetString(row).Select(letter => letter is >= ' ' and <= '~' ? letter : '.')).TrimEnd();
}
