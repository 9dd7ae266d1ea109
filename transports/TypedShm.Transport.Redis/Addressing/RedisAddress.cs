using System.Globalization;

namespace TypedShm.Transport.Redis;

/// <summary>Where a region is: <c>redis://:password@host:port,host:port/db?prefix=a:&amp;ready=INIT_MSG&amp;format=packed&amp;tls=true</c>.</summary>
internal sealed record RedisAddress
{
    public const string Form = "write redis://host:port/db?prefix=..., such as redis://127.0.0.1:6379";

    private const string Scheme = "redis://";
    private const int UsualPort = 6379;

    /// <summary>Gets the whole address.</summary>
    public required string Text { get; init; }

    public required IReadOnlyList<(string Host, int Port)> Servers { get; init; }

    public int Database { get; init; }

    public string? Password { get; init; }

    public bool Tls { get; init; }

    /// <summary>Gets what stands before every key and channel.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Gets the key that SimpleSHM's programs wait for; null when none is named.</summary>
    public string? ReadyKey { get; init; }

    /// <summary>Gets whether values are packed bytes, which only TypedShm reads, not JSON.</summary>
    public bool IsPacked { get; init; }

    /// <exception cref="TransportException">The text is no such address; the message says what is wrong.</exception>
    public static RedisAddress Parse(string address)
    {
        if (!address.StartsWith(Scheme, StringComparison.Ordinal))
            throw Wrong(address, $"this is no address; {Form}");
        var (place, query) = Split(address[Scheme.Length..], '?');
        var at = place.LastIndexOf('@');
        var (servers, database) = Split(place[(at + 1)..], '/');
        var parsed = new RedisAddress
        {
            Text = address,
            Servers = [.. servers.Split(',').Select(server => ServerOf(server, address))],
            Password = at < 0 ? null : PasswordOf(place[..at], address),
            Database = database.Length == 0 ? 0
                : int.TryParse(database, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
                : throw Wrong(address, $"'{database}' is no number of a database; {Form}"),
        };
        foreach (var option in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
            parsed = With(parsed, option);
        return parsed;
    }

    private static RedisAddress With(RedisAddress address, string option)
    {
        var (name, escaped) = Split(option, '=');
        var value = Uri.UnescapeDataString(escaped);
        return (name, value) switch
        {
            ("prefix", _) => address with { Prefix = value },
            ("ready", not "") => address with { ReadyKey = ReadyKeyOf(value, address.Text) },
            ("format", "json" or "packed") => address with { IsPacked = value == "packed" },
            ("tls", "true" or "false") => address with { Tls = value == "true" },
            ("format", _) => throw Wrong(address.Text, $"the format '{value}' is unknown; write format=json or format=packed"),
            ("tls", _) => throw Wrong(address.Text, $"tls is '{value}'; write tls=true or tls=false"),
            _ => throw Wrong(address.Text, $"the option '{name}' is unknown; there are prefix, ready, format and tls"),
        };
    }

    /// <summary>Takes the key from the environment variable that is named, as SimpleSHM's -i does.</summary>
    private static string ReadyKeyOf(string variable, string address) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } key
            ? key
            : throw Wrong(address, $"ready names the environment variable {variable}, which is not set; export {variable}=..., the key that says that the region is ready");

    private static (string Host, int Port) ServerOf(string server, string address)
    {
        // The colons of an IPv6 address stand in brackets.
        var colon = server.LastIndexOf(':');
        if (colon < server.LastIndexOf(']'))
            colon = -1;
        var host = (colon < 0 ? server : server[..colon]).Trim('[', ']');
        if (host.Length == 0)
            throw Wrong(address, $"a host is missing; {Form}");
        if (colon < 0)
            return (host, UsualPort);
        return int.TryParse(server[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= ushort.MaxValue
            ? (host, port)
            : throw Wrong(address, $"'{server[(colon + 1)..]}' is no port; {Form}");
    }

    private static string? PasswordOf(string credentials, string address)
    {
        var (user, password) = Split(credentials, ':');
        if (user.Length > 0 && user != "default")
            throw Wrong(address, $"the user {user} cannot be named: StackExchange.Redis 1.2 knows the default user only; write redis://:password@host, with the rights that the server's ACL gives to default");
        return Uri.UnescapeDataString(password);
    }

    private static (string Before, string After) Split(string text, char sign) =>
        text.IndexOf(sign, StringComparison.Ordinal) is >= 0 and var place ? (text[..place], text[(place + 1)..]) : (text, "");

    private static TransportException Wrong(string address, string what) => new("open", address, what);
}
