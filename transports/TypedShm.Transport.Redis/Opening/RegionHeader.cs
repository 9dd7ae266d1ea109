using System.Globalization;

namespace TypedShm.Transport.Redis;

/// <summary>What a region says of itself, in one key: its id, the format of its values, when and by whom it was made, and for which contract.</summary>
internal sealed record RegionHeader(string Id, bool IsPacked, DateTimeOffset CreatedAt, string CreatedBy, string Contract)
{
    /// <summary>How many bytes the id takes, with which the text begins.</summary>
    public const int IdLength = 32;

    private const string Form = "typedshm 1";

    public static string NewId() => Guid.NewGuid().ToString("N");

    public string ToText() => string.Create(
        CultureInfo.InvariantCulture, $"{Id} {Form} {(IsPacked ? "packed" : "json")} {CreatedAt.UtcTicks}\n{CreatedBy.ReplaceLineEndings(" ")}\n{Contract}");

    /// <exception cref="FormatException">The text is no header.</exception>
    public static RegionHeader Parse(string text)
    {
        var lines = text.Split('\n', 3);
        var words = lines[0].Split(' ');
        if (lines.Length == 3 && words is [{ Length: IdLength } id, "typedshm", "1", "json" or "packed", var created]
            && long.TryParse(created, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTimeOffset.MaxValue.UtcTicks)
        {
            return new RegionHeader(id, words[3] == "packed", new DateTimeOffset(ticks, TimeSpan.Zero), lines[1], lines[2]);
        }

        throw new FormatException("it does not begin with an id, 'typedshm 1', the format and a time");
    }

    /// <exception cref="TransportException">The contract cannot be read.</exception>
    public Contract ReadContract(RedisAddress address)
    {
        try
        {
            return TypedShm.Contract.Parse(Contract);
        }
        catch (FormatException damage)
        {
            throw new TransportException("open", address.Text, $"the contract of the region cannot be read: {damage.Message}. Remove the region to start anew.", innerException: damage);
        }
    }
}
