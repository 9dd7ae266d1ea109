using System.Globalization;

namespace TypedShm.Transport.SharedMemory.Overview;

/// <summary>Reads what the kernel tells of all System V objects of this IPC namespace.</summary>
internal static class KernelTable
{
    /// <summary>Gives key and id of every segment.</summary>
    public static IEnumerable<(int Key, int Id)> Segments() => Rows("/proc/sysvipc/shm").Select(row => (row[0], row[1]));

    /// <summary>Gives key, id and count of every semaphore set.</summary>
    public static IEnumerable<(int Key, int Id, int Count)> Sets() => Rows("/proc/sysvipc/sem").Select(row => (row[0], row[1], row[3]));

    private static IEnumerable<int[]> Rows(string table) => File.ReadLines(table)
        .Skip(1)
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(4).Select(Number).ToArray());

    // Columns beyond an int, such as sizes, are not looked at.
    private static int Number(string word) => int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
