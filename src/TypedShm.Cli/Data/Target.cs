using TypedShm.Cli.CommandLine;
using TypedShm.Description;
using TypedShm.Inspection;

namespace TypedShm.Cli.Data;

/// <summary>The region that a call is about, and on what terms.</summary>
internal sealed class Target
{
    private const string DefaultSender = "typedshm";
    private const double LongestSeconds = 1e9;

    private readonly Call call;

    private Target(Call call, string address)
    {
        (this.call, Address) = (call, address);
        if (call.Parsed.GetValue(CommonOptions.Timeout) is not { } seconds)
            return;
        if (seconds is not (>= 0 and <= LongestSeconds))
            throw new UsageException($"--timeout {seconds}: write seconds, such as 20 or 0.5");
        Timeout = TimeSpan.FromSeconds(seconds);
    }

    public string Address { get; }

    /// <summary>Gets the time that the call gives; null when it does not say.</summary>
    public TimeSpan? Timeout { get; }

    /// <summary>Finds the region that a call means.</summary>
    /// <param name="call">The call.</param>
    /// <param name="otherwise">The address where the call does not say; null when it must.</param>
    /// <param name="word">The address that stands behind the command; null when none does.</param>
    public static Target Of(Call call, string? otherwise = null, string? word = null)
    {
        if (word is not null && NotEmpty(call.Parsed.GetValue(CommonOptions.Address)) is { } option && option != word)
            throw new UsageException($"{word} and --address {option}: write one region");
        var address = word ?? AddressOf(call) ?? otherwise
            ?? throw new UsageException($"which region is not said; write --address shm:station, or set {CommonOptions.AddressVariable}");
        var schemes = call.Shell.Transports.Select(transport => $"{transport.Scheme}:").ToArray();
        if (schemes.Any(scheme => address.StartsWith(scheme, StringComparison.Ordinal) && address.Length > scheme.Length))
            return new(call, address);
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        throw new UsageException(colon > 0 && !schemes.Contains(address[..(colon + 1)])
            ? $"{address}: typedshm does not reach {address[..(colon + 1)]}, only {string.Join(" ", schemes)}"
            : $"{address}: an address is scheme and name, such as shm:station; the schemes here are {string.Join(" ", schemes)}");
    }

    /// <summary>Gets the address that a call or its environment gives; null when neither does.</summary>
    public static string? AddressOf(Call call) =>
        NotEmpty(call.Parsed.GetValue(CommonOptions.Address)) ?? NotEmpty(call.Shell.Variable(CommonOptions.AddressVariable));

    public SessionOptions Options(Start start) => new()
    {
        Address = Address,
        Sender = NotEmpty(call.Parsed.GetValue(CommonOptions.Sender)) ?? DefaultSender,
        Start = start,
        Timeout = Timeout ?? new SessionOptions().Timeout,
        Clock = call.Shell.Clock,
        Log = call.Printer.Note,
    };

    /// <summary>Asks the region what it is; null when there is no ready one.</summary>
    public RegionInfo? Look() => InspectionSession.Look(call.Shell.Transports, Options(Start.Look), call.Cancel);

    /// <summary>Opens the region as it is at this moment; null when there is no ready one.</summary>
    public InspectionSession? OpenNow(Start start) =>
        start is Start.Look || Look() is not null ? InspectionSession.Open(call.Shell.Transports, Options(start), call.Cancel) : null;

    /// <summary>Opens the region as soon as it is ready; null when nobody has initialised it in time.</summary>
    public InspectionSession? OpenWhenReady()
    {
        try
        {
            return InspectionSession.Open(call.Shell.Transports, Options(Start.Wait), call.Cancel);
        }
        catch (TransportException) when (Look() is null)
        {
            // A region that cannot be opened for another reason cannot be looked at either.
            return null;
        }
    }

    /// <summary>Refuses names that the region's contract does not have.</summary>
    public void Check(Contract contract, IEnumerable<string> records)
    {
        var unknown = records.FirstOrDefault(record => contract.SlotOf(record) < 0);
        if (unknown is not null)
            throw new UsageException($"{unknown}: {Address} has no such record; write {Nearest.Advise(unknown, contract.Records.Select(record => record.Name))}");
    }

    /// <summary>Says that there is no region, which one must expect.</summary>
    public string Nobody => $"{Address}: nobody has initialised the region; start a program that does, or write typedshm init FILE --address {Address}";

    private static string? NotEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
