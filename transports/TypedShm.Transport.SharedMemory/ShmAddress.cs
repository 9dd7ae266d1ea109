using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TypedShm.Transport.SharedMemory.Native;

namespace TypedShm.Transport.SharedMemory;

/// <summary>An address <c>shm:name</c>, with options behind a question mark: <c>key=0x54000001</c>, or <c>path=/etc/station.yml</c> with <c>id=T</c>; <c>mode=0660</c>.</summary>
internal sealed record ShmAddress
{
    public const string Scheme = "shm";

    /// <summary>The most bytes that a name takes.</summary>
    public const int LongestName = 255;

    private const int OwnerOnly = 0x180; // 0600
    private const int HighestMode = 0x1FF; // 0777

    private ShmAddress(string text, string name) => (Text, Name) = (text, name);

    public string Text { get; }

    public string Name { get; }

    /// <summary>Gets the key of the segment and of the semaphore set.</summary>
    public int Key { get; private init; }

    /// <summary>Gets who may attach to what this participant makes.</summary>
    public int Mode { get; private init; } = OwnerOnly;

    public static ShmAddress Parse(string text)
    {
        var (name, options) = Split(text);
        var (key, path, project, mode) = (default(int?), default(string), (int)'T', OwnerOnly);
        foreach (var (option, value) in options)
        {
            switch (option)
            {
                case "key":
                    key = Number(text, option, value);
                    break;
                case "path":
                    path = value;
                    break;
                case "id":
                    project = value.Length == 1 && !char.IsAsciiDigit(value[0]) ? value[0] : Number(text, option, value);
                    break;
                case "mode":
                    mode = Octal(text, value);
                    break;
                default:
                    throw Wrong(text, $"there is no option '{option}'; write key, path, id or mode");
            }
        }

        if (key is not null && path is not null)
            throw Wrong(text, "key and path exclude each other; write one of them");
        var address = new ShmAddress(text, name) { Mode = mode };
        return address with { Key = key ?? (path is null ? KeyOfName(name) : address.KeyOfPath(path, project)) };
    }

    /// <summary>Gives the address as one writes it to change an option.</summary>
    public string With(string option, string value) => $"{Scheme}:{Name}?{option}={value}";

    public override string ToString() => Text;

    /// <summary>Gives the key of a name: 31 bits of its SHA-256, so that two names meet only by chance, which the stored name then shows.</summary>
    public static int KeyOfName(string name)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"typedshm region {name}"));
        var key = BinaryPrimitives.ReadInt32LittleEndian(hash) & int.MaxValue;
        return key == 0 ? 1 : key;
    }

    private int KeyOfPath(string path, int project)
    {
        var key = SystemV.KeyOf(path, project, out var error);
        return error == Errno.None
            ? key
            : throw new TransportException("open", Text, $"ftok({path}) failed: errno {error}. The path must name a file that exists; its inode gives the key.", error);
    }

    private static (string Name, (string Option, string Value)[] Options) Split(string text)
    {
        var rest = text[(Scheme.Length + 1)..];
        var question = rest.IndexOf('?', StringComparison.Ordinal);
        var name = question < 0 ? rest : rest[..question];
        if (name.Length == 0 || Encoding.UTF8.GetByteCount(name) > LongestName)
            throw Wrong(text, $"the name must have 1 to {LongestName} bytes; write such as shm:station");
        if (question < 0)
            return (name, []);
        return (name, [.. rest[(question + 1)..].Split('&').Select(Pair)]);

        (string, string) Pair(string part)
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            return equals > 0 && equals < part.Length - 1
                ? (part[..equals], part[(equals + 1)..])
                : throw Wrong(text, $"'{part}' is no option; write option=value");
        }
    }

    private static int Number(string address, string option, string value)
    {
        var isHex = value.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        var known = isHex
            ? uint.TryParse(value.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
            : uint.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out number);
        return known && number != 0 ? unchecked((int)number) : throw Wrong(address, $"{option}={value} is no number from 1 to 0xFFFFFFFF; write such as 0x54000001");
    }

    private static int Octal(string address, string value)
    {
        var mode = 0;
        foreach (var digit in value)
            mode = digit is >= '0' and <= '7' && mode <= HighestMode ? (mode * 8) + (digit - '0') : int.MaxValue;
        return mode is > 0 and <= HighestMode ? mode : throw Wrong(address, $"mode={value} is no mode in octal digits; write such as 0660");
    }

    private static TypedShmException Wrong(string text, string reason) => new($"{text} is no address of shared memory: {reason}");
}
