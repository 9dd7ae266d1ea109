using System.Globalization;

namespace TypedShm.Transport.SharedMemory.Overview;

/// <summary>Reads what the kernel tells of all System V objects of this IPC namespace.</summary>
internal static class KernelTable
{
    /// <summary>The table of segments, which everybody may read.</summary>
    public const string OfSegments = "/proc/sysvipc/shm";

    private const string OfSets = "/proc/sysvipc/sem";
    private const int Octal = 8;

    /// <summary>Gives every segment.</summary>
    public static IEnumerable<KernelObject> Segments() => Rows(OfSegments, userColumn: 7);

    /// <summary>Gives every semaphore set.</summary>
    public static IEnumerable<KernelObject> Sets() => Rows(OfSets, userColumn: 4);

    private static IEnumerable<KernelObject> Rows(string table, int userColumn) => File.ReadLines(table)
        .Skip(1)
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Select(words => new KernelObject(Number(words[0]), Number(words[1]), Convert.ToInt32(words[2], Octal) & ShmAddress.HighestMode, Number(words[3]), uint.Parse(words[userColumn], CultureInfo.InvariantCulture)));

    // A size may be beyond an int; that of a segment is not looked at.
    private static int Number(string word) => int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
