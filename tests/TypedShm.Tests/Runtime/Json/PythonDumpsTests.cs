using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TypedShm.Tests.Runtime.Contracts;

namespace TypedShm.Tests.Runtime.Json;

/// <summary>Python's json.dumps is the form, to the byte.</summary>
public sealed class PythonDumpsTests
{
    private const string Stamps = "\"ts\": 0.0, \"sender\": \"\"";

    private static readonly string[] IntegerTypes = ["int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"];

    private static readonly double[] Edges =
    [
        0, -0.0, 1, -1, 24, 0.1, 1e15, 1e16, 1.5e16, 9999999999999998, 1e17, 1e21, 1e22, 1e23, 1e-3, 1e-4, 9.999e-5, 1e-5, 123456789012345680, 1e100, 1e-100, 2.5e-10,
        double.Epsilon, -double.Epsilon, 2.2250738585072014E-308, 2.225073858507201E-308, double.MaxValue, double.MinValue, 9007199254740993, 5e-324, 1795188706.223241,
        double.NaN, double.PositiveInfinity, double.NegativeInfinity,
    ];

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Random random = new(20_261_127);

    [Fact]
    public async Task Floats_are_written_and_read_as_python_does()
    {
        var numbers = Edges.Concat(Enumerable.Range(0, 10_000).Select(AnyFloat)).ToArray();
        var coded = new Coded(Describe.Fields("""["f", 0.0]"""));
        var texts = await Python.DumpsAsync(numbers.Select(Python.FloatOf));

        for (var index = 0; index < numbers.Length; index++)
        {
            var packed = coded.Pack(("f", numbers[index]));
            var text = $"{{{Stamps}, \"f\": {texts[index]}}}";
            Assert.Equal(text, coded.Write(packed));
            Assert.Null(coded.Read(text, out var back));
            // What Python calls NaN has no sign and no payload that it would write.
            if (!double.IsNaN(numbers[index]))
                Assert.Equal(packed, back);
            else
                Assert.True(double.IsNaN(BitConverter.ToDouble(back, coded.Record.Fields[2].Offset)));
        }
    }

    [Fact]
    public async Task Floats_of_32_bits_have_the_form_of_pythons_and_come_back_to_the_bit()
    {
        var coded = new Coded(Describe.Fields("""["f", { "type": "float32" }]"""));
        var numbers = Enumerable.Range(-45, 84).Select(exponent => (float)Math.Pow(10, exponent))
            .Concat(Enumerable.Range(0, 5_000).Select(_ => BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue)))).Where(float.IsFinite);
        var packed = numbers.Select(number => coded.Pack(("f", number))).ToArray();
        var texts = Array.ConvertAll(packed, record => coded.Write(record));

        Assert.Equal(texts, await Python.RewriteAsync(texts));
        foreach (var (record, text) in packed.Zip(texts))
        {
            Assert.Null(coded.Read(text, out var back));
            Assert.Equal(record, back);
        }
    }

    [Fact]
    public async Task Integers_of_all_types_are_written_and_read_as_python_does()
    {
        var coded = new Coded(Describe.Fields(string.Join(", ", IntegerTypes.Select((type, place) => $$"""["f{{place}}", { "type": "{{type}}" }]"""))));
        var rows = Enumerable.Range(0, 500).Select(_ => IntegerTypes.Select(AnyInteger).ToArray()).ToArray();
        var texts = await Python.DumpsAsync(rows.Select(row => $"{{{Stamps}, {string.Join(", ", row.Select((number, place) => $"\"f{place}\": {number}"))}}}"));

        for (var index = 0; index < rows.Length; index++)
        {
            var packed = coded.Pack([.. rows[index].Select((number, place) => ($"f{place}", (object)number))]);
            Assert.Equal(texts[index], coded.Write(packed));
            Assert.Null(coded.Read(texts[index], out var back));
            Assert.Equal(packed, back);
        }
    }

    [Fact]
    public async Task Strings_are_written_and_read_as_python_does()
    {
        var strings = Enumerable.Range(0, 0x300).Select(unit => $"a{(char)unit}").Concat(Enumerable.Range(0, 2_000).Select(_ => AnyText())).ToArray();
        var coded = new Coded(Describe.Fields("""["f", { "type": "string", "maxBytes": 200 }]"""));
        var texts = await Python.DumpsAsync(strings.Select(Python.TextOf));

        for (var index = 0; index < strings.Length; index++)
        {
            var packed = coded.Pack(("f", strings[index]));
            var text = $"{{{Stamps}, \"f\": {texts[index]}}}";
            Assert.Equal(text, coded.Write(packed));
            Assert.Null(coded.Read(text, out var back));
            Assert.Equal(packed, back);
            // Others do not escape what is above ASCII.
            Assert.Null(coded.Read($"{{{Stamps}, \"f\": {Unescaped(texts[index])}}}", out back));
            Assert.Equal(packed, back);
        }
    }

    [Fact]
    public async Task Nested_records_and_arrays_of_any_shape_are_written_and_read_as_python_does()
    {
        var coded = new Coded(Describe.Fields("""
            ["position", [["x", 0.0], ["deep", [["y", 0], ["on", false]]], ["z", 0.0]]],
            ["one", [0.0]], ["image", { "type": "uint16", "shape": [2, 3] }], ["cube", { "type": "int8", "shape": [2, 1, 2] }],
            ["names", ["", "", ""]], ["on", [true, false]], ["modes", { "type": "enum", "values": ["off", "on"], "shape": [2] }], ["last", 0]
            """));
        var packed = coded.Pack(
            ("ts", 1795188706.223241), ("sender", "AP\"P"), ("position.x", -0.0), ("position.deep.y", -7), ("position.deep.on", true), ("position.z", 1e22),
            ("one", new[] { double.NaN }), ("image", new[] { 1, 2, 3, 4, 5, 65535 }), ("cube", new[] { -128, 127, 0, 1 }),
            ("names", new[] { "é", "", "\U0001F680\x7f" }), ("on", new[] { false, true }), ("modes", new[] { "on", "off" }), ("last", long.MinValue));
        var texts = await Python.DumpsAsync([$$"""
            {"ts": 1795188706.223241, "sender": "AP\"P", "position": {"x": -0.0, "deep": {"y": -7, "on": True}, "z": 1e22}, "one": [float("nan")],
            "image": [[1, 2, 3], [4, 5, 65535]], "cube": [[[-128, 127]], [[0, 1]]], "names": [{{Python.TextOf("é")}}, "", {{Python.TextOf("\U0001F680\x7f")}}],
            "on": [False, True], "modes": ["on", "off"], "last": -9223372036854775808}
            """.ReplaceLineEndings(" ")]);

        Assert.Equal(texts[0], coded.Write(packed));
        Assert.Null(coded.Read(texts[0], out var back));
        Assert.Equal(texts[0], coded.Write(back));
        Assert.Null(coded.Read(texts[0].Replace(" ", "", StringComparison.Ordinal), out var tight));
        Assert.Equal(back, tight);
        Assert.Null(coded.Read(texts[0].Replace(" ", " \t\r\n ", StringComparison.Ordinal), out var wide));
        Assert.Equal(back, wide);
    }

    private static string Unescaped(string text) => JsonSerializer.Serialize(JsonSerializer.Deserialize<string>(text), Relaxed);

    /// <summary>A third has any bits, so any exponent; a third few digits, as measures have; a sixth each is integral or next to a power of ten.</summary>
    private double AnyFloat(int index) => (index % 6) switch
    {
        0 or 1 => BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue)),
        2 or 3 => Math.Round((random.NextDouble() - 0.5) * Math.Pow(10, random.Next(8)), random.Next(6)),
        4 => random.NextInt64(-1L << random.Next(62), 1L << random.Next(62)),
        _ => BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(double.Parse($"1e{random.Next(-320, 308)}", CultureInfo.InvariantCulture)) + random.Next(-2, 3)),
    };

    private Int128 AnyInteger(string type)
    {
        var bits = int.Parse(type.AsSpan(type.IndexOf("int", StringComparison.Ordinal) + 3), CultureInfo.InvariantCulture);
        var (least, beyond) = type[0] == 'u' ? (Int128.Zero, Int128.One << bits) : (-(Int128.One << (bits - 1)), Int128.One << (bits - 1));
        return random.Next(5) switch
        {
            0 => least,
            1 => beyond - 1,
            2 => 0,
            _ => least + (new Int128(0, (ulong)random.NextInt64(long.MinValue, long.MaxValue)) % (beyond - least)),
        };
    }

    private string AnyText()
    {
        var text = new StringBuilder();
        for (var count = random.Next(40); count > 0; count--)
            text.Append(AnyRune());
        return text.ToString();
    }

    private Rune AnyRune()
    {
        var most = random.Next(4) switch { 0 => 0x20, 1 => 0x80, 2 => 0x800, _ => 0x110000 };
        return Rune.TryCreate(random.Next(most), out var rune) ? rune : new Rune('"');
    }
}
