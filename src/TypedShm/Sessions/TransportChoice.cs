using TypedShm.Transport;

namespace TypedShm;

/// <summary>Finds the address of a region and the transport that serves it.</summary>
internal static class TransportChoice
{
    public const string AddressVariable = "TYPEDSHM_ADDRESS";

    public static string Address(string? given, string contract) =>
        NotEmpty(given) ?? NotEmpty(Environment.GetEnvironmentVariable(AddressVariable)) ?? $"shm:{contract}";

    public static ITransport Of(string address, IReadOnlyList<ITransport> transports)
    {
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || colon == address.Length - 1)
            throw new TypedShmException($"'{AddressText.Shown(address)}' is no address: write scheme and name, such as memory:station");
        var scheme = address[..colon];
        return transports.FirstOrDefault(transport => transport.Scheme == scheme)
            ?? throw new TypedShmException(
                $"{AddressText.Shown(address)}: no transport serves '{scheme}:' here (there is {string.Join(", ", transports.Select(transport => $"'{transport.Scheme}:'"))}). " +
                $"Reference the package that brings it, or give another address to Open or in {AddressVariable}.");
    }

    private static string? NotEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
