using System.Text.Json;
using TypedShm.Transport.SharedMemory;
using TypedShm.Transport.SharedMemory.Native;

namespace TypedShm.Transport.Tests.SharedMemory.Interop;

/// <summary>The readers in schemas say what a session says.</summary>
public sealed class ReadRegionTests : IDisposable
{
    private readonly SharedMemoryUnderTest subject = new();
    private readonly string address;

    public ReadRegionTests() => address = subject.NewAddress();

    private static Kinds.AllKinds OneOfEach => new()
    {
        Ts = 4_000_000_000.5,
        Flag = true,
        Flags = [false, true, true],
        Tiny = -128,
        Octet = 255,
        Small = [-1, 2, -3, 4],
        Word = 65_535,
        Number = int.MinValue,
        Count = uint.MaxValue,
        Big = long.MinValue,
        Huge = 1UL << 62,
        Ratio = 0.5f,
        Level = -1e300,
        Mode = Kinds.AllKinds.ModeValue.Drive,
        Modes = [Kinds.AllKinds.ModesValue.Charge, Kinds.AllKinds.ModesValue.Off],
        At = DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_250),
        Note = "prêt",
        Names = ["", "two"],
        Raw = new byte[] { 0, 254 },
        Position = new() { X = 1.5, Y = -2.5 },
    };

    public static TheoryData<string> Languages => [ScriptLanguage.Python, ScriptLanguage.Php];

    public void Dispose() => subject.Transport.Remove(address);

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Every_type_is_read_by_the_contract_text(string language)
    {
        using var session = Open();
        session.All.Kinds.Set(OneOfEach);
        session.Flush();

        var reading = await ScriptLanguage.ReadAsync(language, address, "ALL__kinds");

        Assert.Equal(("Fresh", 1, 0, 0), (Status(reading), reading.GetProperty("flush").GetInt32(), reading.GetProperty("tries").GetInt32(), reading.GetProperty("age").GetDouble()));
        using var expected = JsonDocument.Parse("""
            {
              "ts": 4000000000.5, "sender": "WRITER", "flag": true, "flags": [false, true, true], "tiny": -128, "octet": 255, "small": [-1, 2, -3, 4], "word": 65535,
              "number": -2147483648, "count": 4294967295, "big": -9223372036854775808, "huge": 4611686018427387904, "ratio": 0.5, "level": -1e+300,
              "mode": "drive", "modes": ["charge", "off"], "at": 1700000000.25, "note": "prêt", "names": ["", "two"], "raw": "AP4=",
              "position.x": 1.5, "position.y": -2.5
            }
            """);
        Assert.True(JsonElement.DeepEquals(expected.RootElement, reading.GetProperty("value")), reading.ToString());
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Bytes_of_more_than_64_KiB_have_a_length_of_four_bytes(string language)
    {
        using var session = Open();
        var data = Enumerable.Range(0, 69_999).Select(index => (byte)index).ToArray();
        session.All.Wide.Set(new() { Data = data, Behind = -8 });
        session.Flush();
        var value = (await ScriptLanguage.ReadAsync(language, address, "ALL__wide")).GetProperty("value");
        Assert.Equal(data, value.GetProperty("data").GetBytesFromBase64());
        Assert.Equal(-8, value.GetProperty("behind").GetInt32());
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Where_nobody_wrote_it_reads_Absent_and_leaves_nothing_behind(string language)
    {
        var reading = await ScriptLanguage.ReadAsync(language, address, "ALL__kinds");
        Assert.Equal("""{"status":"Absent"}""", JsonSerializer.Serialize(reading));
        var key = ShmAddress.Parse(address).Key;
        SystemV.FindSegment(key, out var segment);
        SystemV.FindSet(key, out var set);
        Assert.Equal((Errno.NoEntry, Errno.NoEntry), (segment, set));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task A_reader_that_has_ended_is_attached_no_more(string language)
    {
        using var session = Open();
        var segment = SystemV.FindSegment(ShmAddress.Parse(address).Key, out _);
        var before = SystemV.StatusOf(segment, out _).Attached;
        await ScriptLanguage.ReadAsync(language, address, "ALL__kinds");
        Assert.Equal(before, SystemV.StatusOf(segment, out _).Attached);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Each_status_is_told(string language)
    {
        using (var session = Open())
        {
            session.All.Wide.Set(new() { Behind = 5 }, expire: TimeSpan.FromMilliseconds(1));
            session.All.Kinds.Set(new() { Ts = DateTimeOffset.UtcNow.ToUnixTimeSeconds() - 61, Note = "the last one" });
            session.Load.TwoCells.Set(new() { Digest = "lasts" }, expire: TimeSpan.FromHours(1));
            session.Flush();
        }

        // The writer has stopped; its last values stay, with their age.
        var stale = await ScriptLanguage.ReadAsync(language, address, "ALL__kinds");
        Assert.Equal(("Stale", "the last one"), (Status(stale), stale.GetProperty("value").GetProperty("note").GetString()));
        Assert.InRange(stale.GetProperty("age").GetDouble(), 60, 600);
        Assert.Equal("Fresh", Status(await ScriptLanguage.ReadAsync(language, address, "LOAD__two_cells")));
        Assert.Equal("Expired", Status(await ScriptLanguage.ReadAsync(language, address, "ALL__wide")));
        var blank = await ScriptLanguage.ReadAsync(language, address, "LOAD__four_cells");
        Assert.Equal(("Blank", 0, ""), (Status(blank), blank.GetProperty("flush").GetInt32(), blank.GetProperty("value").GetProperty("sender").GetString()));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task A_record_that_the_region_does_not_have_is_an_error_that_names_those_it_has(string language)
    {
        using var session = Open();
        var (output, status) = await ScriptLanguage.TryRunAsync(language, Path.Combine(ScriptLanguage.Schemas, $"read_region.{language}"), address, "ALL__kind");
        Assert.Equal((1, $"ALL__kind: the region has no such record; it has {string.Join(", ", Kinds.Contract.Records.Select(record => record.Name))}\n"), (status, output));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task What_is_no_number_is_a_text_as_in_the_tool(string language)
    {
        using var session = Open();
        session.All.Kinds.Set(OneOfEach with { Level = double.NaN, Ratio = float.NegativeInfinity, Position = new() { X = double.PositiveInfinity } });
        session.Flush();
        var value = (await ScriptLanguage.ReadAsync(language, address, "ALL__kinds")).GetProperty("value");
        Assert.Equal(("NaN", "-Infinity", "Infinity"), (value.GetProperty("level").GetString(), value.GetProperty("ratio").GetString(), value.GetProperty("position.x").GetString()));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task The_key_is_found_by_name_by_number_and_by_path(string language)
    {
        foreach (var options in new[] { "", "?key=0x7E57ED01", $"?path={Path.GetTempPath()}&id=T", $"?path={Path.GetTempPath()}&id=0x30&mode=0600", "?key=4200000001" })
        {
            var found = $"{address}{options}";
            using (var session = Kinds.Open(Options(found)))
            {
                session.All.Wide.Set(new() { Behind = 11 });
                session.Flush();
            }

            try
            {
                Assert.Equal("Fresh", Status(await ScriptLanguage.ReadAsync(language, found, "ALL__wide")));
            }
            finally
            {
                subject.Transport.Remove(found);
            }
        }
    }

    private static string? Status(JsonElement reading) => reading.GetProperty("status").GetString();

    private SessionOptions Options(string at) => new() { Address = at, Sender = "WRITER", Transport = subject.Transport };

    private Kinds Open() => Kinds.Open(Options(address));
}
