using TypedShm.Transport;

namespace TypedShm;

/// <summary>One attachment of the process to a region, shared by the sessions that were made from one another.</summary>
internal sealed class Attachment
{
    private int sessions = 1;

    private Attachment(string address, IRegion? region, RecordMatch[] matches, SessionOptions options)
    {
        Address = address;
        Region = region;
        Matches = matches;
        Options = options;
        Timeout = LimitOf(options);
    }

    public string Address { get; }

    /// <summary>Gets the region; null when the session only looks and there is none.</summary>
    public IRegion? Region { get; }

    /// <summary>Gets where the program's records lie, in the order of its contract.</summary>
    public RecordMatch[] Matches { get; }

    public SessionOptions Options { get; }

    /// <summary>Gets how long a flush may take unless it says otherwise.</summary>
    public TimeSpan Timeout { get; }

    public static Attachment Open(Contract contract, IReadOnlyList<ITransport> transports, string sender, SessionOptions options, CancellationToken cancel)
    {
        if (!BitConverter.IsLittleEndian)
            throw new PlatformNotSupportedException("TypedShm's records are little-endian, and this machine is not.");
        var (whole, region) = OpenRegion(contract, transports, sender, options, cancel);
        var address = AddressText.Shown(whole);
        if (region is null)
            return new Attachment(address, null, [.. contract.Records.Select(record => new RecordMatch(-1, record, record))], options);
        try
        {
            return new Attachment(address, region, Match(address, contract, region, options.Log), options);
        }
        catch
        {
            region.Dispose();
            throw;
        }
    }

    /// <summary>Opens a region and leaves it to the caller whether its contract fits; null when the options say to look and there is none.</summary>
    public static (string Address, IRegion? Region) OpenRegion(
        Contract contract, IReadOnlyList<ITransport> transports, string sender, SessionOptions options, CancellationToken cancel)
    {
        var address = TransportChoice.Address(options.Address, contract.Name);
        var transport = TransportChoice.Of(address, options.Transport is { } given ? [given] : transports);
        return (address, transport.Open(new OpenRequest(address, contract, sender, options.Start, LimitOf(options), options.Clock), cancel));
    }

    /// <summary>Adds a session; false when the last one has closed already.</summary>
    public bool TryShare()
    {
        // Compare and exchange, so that a session that is just closing the attachment cannot be overtaken.
        for (var count = Volatile.Read(ref sessions); count > 0; count = Volatile.Read(ref sessions))
        {
            if (Interlocked.CompareExchange(ref sessions, count + 1, count) == count)
                return true;
        }

        return false;
    }

    public void Release()
    {
        if (Interlocked.Decrement(ref sessions) == 0)
            Region?.Dispose();
    }

    private static TimeSpan LimitOf(SessionOptions options) => TimeLimit.Of(options.Timeout) ?? TimeSpan.MaxValue;

    private static RecordMatch[] Match(string address, Contract contract, IRegion region, Action<string>? log)
    {
        // Equal text is the usual case: then nothing needs to be read or compared.
        if (region.Contract == contract.Text)
            return [.. contract.Records.Select((record, slot) => new RecordMatch(slot, record, record))];
        var origin = new RegionOrigin(address, region.CreatedBy, region.CreatedAt);
        try
        {
            var theirs = Contract.Parse(region.Contract);
            var match = ContractMatch.Of(contract, theirs, origin);
            log?.Invoke(match.Describe(contract, theirs, origin));
            return match.Records;
        }
        catch (FormatException damage)
        {
            throw new TransportException("open", address, $"the contract {origin} cannot be read: {damage.Message}. Remove the region to start anew.", innerException: damage);
        }
    }
}
