namespace TypedShm;

/// <summary>Shows addresses, as messages and logs may have them.</summary>
internal static class AddressText
{
    private const string Begin = "://";

    /// <summary>Gives an address without what stands before the host: a user's name and password.</summary>
    public static string Shown(string address)
    {
        var host = address.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = address.IndexOf('?', StringComparison.Ordinal);
        var at = end < 0 ? address.LastIndexOf('@') : address.LastIndexOf('@', end);
        return host < Begin.Length || at < host ? address : $"{address[..host]}***{address[at..]}";
    }
}
