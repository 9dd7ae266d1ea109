namespace TypedShm;

/// <summary>Shows what another program wrote: on one line, and not endlessly.</summary>
internal static class Shown
{
    private const int Longest = 60;

    public static string Of(ReadOnlySpan<char> text)
    {
        var shown = text.Length <= Longest ? text.ToString() : string.Concat(text[..Longest], "...");
        return shown.Any(char.IsControl) ? string.Concat(shown.Select(unit => char.IsControl(unit) ? '?' : unit)) : shown;
    }
}
