namespace TypedShm.Tests.Runtime.Contracts;

/// <summary>Values between C# and packed bytes where no generated code knows the field.</summary>
public sealed class FieldContractTests
{
    public static TheoryData<string, object, object> Fitting => new()
    {
        { "int8", (long)sbyte.MinValue, -128L },
        { "int16", short.MaxValue, 32767L },
        { "int32", -5, -5L },
        { "int64", long.MinValue, long.MinValue },
        { "uint8", (byte)255, 255L },
        { "uint16", 65535UL, 65535L },
        { "uint32", uint.MaxValue, 4294967295L },
        { "uint64", 5, 5UL },
        { "uint64", ulong.MaxValue, ulong.MaxValue },
        { "int64", (sbyte)-1, -1L },
        { "int64", (nint)7, 7L },
        { "float32", 0.1, 0.1f },
        { "float32", 3, 3f },
        { "float32", double.NegativeInfinity, float.NegativeInfinity },
        { "float64", 0.1, 0.1 },
        { "float64", 0.5f, 0.5 },
        { "float64", 7UL, 7.0 },
        { "bool", true, true },
        { "string", "größe", "größe" },
        { "bytes", new byte[] { 1, 0, 2, 0 }, new byte[] { 1, 0, 2, 0 } },
        { "bytes", new ReadOnlyMemory<byte>([7, 8]), new byte[] { 7, 8 } },
        { "time", new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(2)).AddTicks(1), new DateTimeOffset(2026, 1, 2, 1, 4, 5, TimeSpan.Zero).AddTicks(1) },
        { "time", DateTimeOffset.UnixEpoch.AddTicks(-1), DateTimeOffset.UnixEpoch.AddTicks(-1) },
    };

    public static TheoryData<string, object, string> Refused => new()
    {
        { "int8", 128, "r.f: 128 does not fit int8" },
        { "uint8", -1, "r.f: -1 does not fit uint8" },
        { "uint32", 4294967296L, "r.f: 4294967296 does not fit uint32" },
        { "uint64", -1, "r.f: -1 does not fit uint64" },
        { "int64", ulong.MaxValue, "r.f: 18446744073709551615 does not fit int64" },
        { "int64", 1.0, "r.f: a Double is no int64" },
        { "int64", true, "r.f: a Boolean is no int64" },
        { "bool", 1, "r.f: a Int32 is no bool" },
        { "float32", 1e39, "r.f: a Double is no float32" },
        { "float64", "1", "r.f: a String is no float64" },
        { "string", 1, "r.f: a Int32 is no string" },
        { "string", new string('x', 63), "r.f: the string takes 63 bytes" },
        { "bytes", new byte[63], "r.f: 63 bytes are given, the field holds 62" },
        { "time", 5L, "r.f: a Int64 is no time" },
        { "time", DateTimeOffset.MaxValue, "r.f: 9999-12-31T23:59:59.9999999+00:00 is beyond 1678 to 2262" },
    };

    [Theory]
    [MemberData(nameof(Fitting))]
    public void Any_value_that_fits_is_written_and_read_back(string type, object value, object expected)
    {
        var field = Describe.Field($$"""{ "type": "{{type}}" }""");
        var record = new byte[128];
        record.AsSpan().Fill(0xAA);
        field.Encode(record, value);

        Assert.Null(field.Decode(record, out var read));
        Assert.Equal(expected, read);
        Assert.Equal(expected.GetType(), read.GetType());
        Assert.Equal(0xAA, record[field.Offset + field.Size]);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_does_not_fit_is_refused_by_the_name_of_the_field(string type, object value, string message) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(() => Describe.Field($$"""{ "type": "{{type}}" }""").Encode(new byte[128], value)).Message, StringComparison.Ordinal);

    [Fact]
    public void An_enum_is_its_name_and_an_unknown_number_is_a_problem()
    {
        var mode = Describe.Field("""{ "type": "enum", "values": ["off", "charge"] }""");
        var record = new byte[64];
        mode.Encode(record, "charge");
        Assert.Equal((1, 0), (record[56], record[57]));
        Assert.StartsWith("r.f: 'drive' is none of its values, off, charge", Assert.Throws<ArgumentException>(() => mode.Encode(record, "drive")).Message, StringComparison.Ordinal);

        record[57] = 1;
        Assert.Equal("f: 257 is none of the 2 values that this program knows", mode.Decode(record, out _));
    }

    [Theory]
    [InlineData("""{ "type": "float32", "min": -400, "max": 400, "unit": "A" }""", 400.5, "r.f: 400.5 A is not within -400 to 400")]
    [InlineData("""{ "type": "float64", "min": -400, "max": 400 }""", double.NaN, "r.f: NaN is not within -400 to 400")]
    [InlineData("""{ "type": "float64", "min": 1.5, "blank": 2 }""", 1.0, "r.f: 1 is not at least 1.5")]
    [InlineData("""{ "type": "uint64", "max": 5 }""", 6, "r.f: 6 is not at most 5")]
    [InlineData("""{ "type": "int8", "min": -5, "max": 5, "shape": [2] }""", 6, "r.f: 6 is not within -5 to 5")]
    public void What_is_outside_of_its_range_is_refused(string description, object value, string message)
    {
        var field = Describe.Field(description);
        object given = field.Length is null ? value : new[] { 0, value };
        Assert.Equal(message, Assert.Throws<ArgumentOutOfRangeException>(() => field.Encode(new byte[128], given)).Message);
    }

    [Theory]
    [InlineData("""{ "type": "float32", "min": -400, "max": 400 }""", 400)]
    [InlineData("""{ "type": "int64", "min": -1 }""", -1)]
    [InlineData("""{ "type": "uint64", "max": 18446744073709551615 }""", ulong.MaxValue)]
    public void The_bounds_belong_to_the_range(string description, object value) => Describe.Field(description).Encode(new byte[128], value);

    [Fact]
    public void An_array_of_more_dimensions_is_a_flat_list_or_a_matrix()
    {
        var field = Describe.Field("""{ "type": "uint16", "shape": [2, 3] }""");
        var (flat, matrix) = (new byte[72], new byte[72]);
        field.Encode(flat, new[] { 1, 2, 3, 4, 5, 6 });
        field.Encode(matrix, Matrix(2, 3));
        Assert.Equal(flat, matrix);
        Assert.Null(field.Decode(flat, out var read));
        Assert.Equal(new object[] { 1L, 2L, 3L, 4L, 5L, 6L }, read);
        Assert.Throws<ArgumentException>(() => field.Encode(flat, new[] { 1, 2, 3 }));
    }

    [Theory]
    [InlineData(1, 2, 2)]
    [InlineData(62, 2, 62)]
    [InlineData(65_534, 2, 65_534)]
    [InlineData(65_536, 4, 65_536)]
    [InlineData(70_001, 4, 70_004)]
    public void Bytes_have_a_length_of_16_or_32_bits(int maxBytes, int lengthSize, int capacity)
    {
        var field = Describe.Field($$"""{ "type": "bytes", "maxBytes": {{maxBytes}} }""");
        var record = new byte[field.Offset + field.Size];
        var bytes = Enumerable.Repeat((byte)7, capacity).ToArray();
        field.Encode(record, bytes);

        Assert.Equal(lengthSize + capacity, field.Size);
        Assert.Equal(Enumerable.Repeat((byte)7, capacity), record.Skip(field.Offset + lengthSize));
        Assert.Null(field.Decode(record, out var read));
        Assert.Equal(bytes, read);
        Assert.Throws<ArgumentException>(() => field.Encode(record, new byte[capacity + 1]));
        record.AsSpan(field.Offset, lengthSize).Fill(255);
        Assert.StartsWith("f: the length ", field.Decode(record, out _), StringComparison.Ordinal);
    }

    // By reflection, since the compiler's advice against such arrays is not for those who have some.
    private static Array Matrix(int rows, int columns)
    {
        var matrix = Array.CreateInstance(typeof(ushort), rows, columns);
        for (var index = 0; index < matrix.Length; index++)
            matrix.SetValue((ushort)(index + 1), index / columns, index % columns);
        return matrix;
    }
}
