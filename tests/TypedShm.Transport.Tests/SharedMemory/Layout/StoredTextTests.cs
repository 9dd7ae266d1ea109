using TypedShm.Transport.Conformance;
using TypedShm.Transport.SharedMemory.Map;

namespace TypedShm.Transport.Tests.SharedMemory.Layout;

/// <summary>Texts in a region, which others may write while they are read.</summary>
public sealed class StoredTextTests
{
    [Fact]
    public async Task A_text_that_changes_while_it_is_read_is_read_all_the_same()
    {
        const int reads = 5_000_000;
        var place = new byte[RegionMap.SenderSize];
        byte[][] texts = [Stored(new string('x', 40)), Stored(new string('é', 20))]; // Of as many bytes, but of twice and half as many characters.
        texts[0].CopyTo(place, 0);
        var reading = Task.Factory.StartNew(() => ReadAll(place, reads), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        for (var round = 0; !reading.IsCompleted; round++)
            texts[round % 2].CopyTo(place, 0);
        Assert.InRange(await reading.WaitAsync(Soak.Watchdog), 20L * reads, 40L * reads);
    }

    private static byte[] Stored(string text)
    {
        var place = new byte[RegionMap.SenderSize];
        StoredText.Write(place, text);
        return place;
    }

    private static long ReadAll(byte[] place, int reads)
    {
        var length = 0L;
        for (var read = 0; read < reads; read++)
            length += StoredText.Read(place).Length;
        return length;
    }
}
