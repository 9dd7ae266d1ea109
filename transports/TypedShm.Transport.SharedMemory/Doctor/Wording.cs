using System.Globalization;

namespace TypedShm.Transport.SharedMemory.Doctor;

/// <summary>How findings write what they have seen.</summary>
internal static class Wording
{
    /// <summary>Gives a text as one word of a shell's line, whatever another process has put into it.</summary>
    public static string Quoted(string text) => $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    /// <summary>Gives a mode as <c>chmod</c> takes it.</summary>
    public static string Octal(int mode) => Convert.ToString(mode, 8).PadLeft(4, '0');

    /// <summary>Gives a time as everybody reads it.</summary>
    public static string Moment(DateTimeOffset time) => string.Create(CultureInfo.InvariantCulture, $"{time.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z");

    /// <summary>Gives an age in the largest unit of which there are two.</summary>
    public static string Ago(TimeSpan age) => age switch
    {
        { TotalDays: >= 2 } => string.Create(CultureInfo.InvariantCulture, $"{age.TotalDays:0} days ago"),
        { TotalHours: >= 2 } => string.Create(CultureInfo.InvariantCulture, $"{age.TotalHours:0} hours ago"),
        { TotalMinutes: >= 2 } => string.Create(CultureInfo.InvariantCulture, $"{age.TotalMinutes:0} minutes ago"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(0, age.TotalSeconds):0} s ago"),
    };
}
