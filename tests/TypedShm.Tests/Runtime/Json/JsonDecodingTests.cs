using TypedShm.Tests.Runtime.Contracts;

namespace TypedShm.Tests.Runtime.Json;

public sealed class JsonDecodingTests
{
    private static readonly Coded Pair = new(Describe.Fields("""["a", 0], ["b", 0.0]"""));
    private static readonly Coded Nested = new(Describe.Fields("""["p", [["x", 0.0], ["q", [["y", 0], ["z", 0]]]]], ["b", 0]"""));

    private static readonly Dictionary<string, Coded> Single = new[]
    {
        ("bool", "false"), ("float32", """{ "type": "float32" }"""), ("float64", "0.0"), ("string", "\"\""), ("time", """{ "type": "time" }"""),
        ("bytes", """{ "type": "bytes", "maxBytes": 10 }"""), ("enum", """{ "type": "enum", "values": ["off", "on"] }"""), ("list", "[0, 0]"),
        ("matrix", """{ "type": "int8", "shape": [2, 2] }"""), ("object", """[["x", 0.0]]"""),
    }.Concat(new[] { "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64" }.Select(type => (type, $$"""{ "type": "{{type}}" }""")))
        .ToDictionary(pair => pair.Item1, pair => new Coded(Describe.Fields($"""["f", {pair.Item2}]""")));

    [Theory]
    [InlineData("""{"ts": 1, "sender": "S", "a": 7, "b": 2.5}""")]
    [InlineData("""{"b": 2.5, "a": 7, "sender": "S", "ts": 1.0}""")]
    [InlineData("""{"sender":"S","ts":1,"b":25e-1,"a":7}""")]
    [InlineData("""  { "ts" : 1 , "\u0073ender" : "\u0053" , "a" : 7 , "b" : 2.5 }  """)]
    public void Fields_are_found_by_name_in_any_order(string text)
    {
        Assert.Null(Pair.Read(text, out var packed));
        Assert.Equal("""{"ts": 1.0, "sender": "S", "a": 7, "b": 2.5}""", Pair.Write(packed));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("-1.5e-7")]
    [InlineData("null")]
    [InlineData("NaN")]
    [InlineData("\"\"")]
    [InlineData("""  "]}{[,:\\\"\\" """)]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""[ [ ] , { } , [[1, 2], {"a": 9, "b": [9]}], "[" ]""")]
    [InlineData("""{"a": 9, "b": {"a": {"a": [9, "}"]}}, "sender": null, "\ud800": 1}""")]
    public void Keys_that_are_not_the_records_are_left_alone_whatever_they_hold(string value)
    {
        foreach (var place in Enumerable.Range(0, 5))
        {
            string[] members = ["\"ts\": 1", "\"sender\": \"S\"", "\"a\": 7", "\"b\": 2.5"];
            var text = $"{{{string.Join(", ", [.. members[..place], $"\"un\\\"known\": {value}", .. members[place..]])}}}";
            Assert.Equal(7L, Pair.Value(text, "a"));
            Assert.Equal(2.5, Pair.Value(text, "b"));
        }
    }

    [Theory]
    [InlineData("""{"ts": 1, "sender": "S", "a": 7, "b": 2.5, "a": 8}""", 8L)]
    [InlineData("""{"a": 7, "a": 8, "ts": 1, "sender": "S", "a": 9, "b": 2.5}""", 9L)]
    public void The_last_of_several_keys_of_one_name_holds(string text, long value) => Assert.Equal(value, Pair.Value(text, "a"));

    [Fact]
    public void The_last_of_several_objects_of_one_name_holds_alone()
    {
        const string Start = """{"ts": 0, "sender": "", "b": 0, "p": {"x": 1, "q": {"y": 2, "z": 3}}, "p": """;
        Assert.Equal(6L, Nested.Value(Start + """{"x": 4, "q": {"y": 5, "z": 6}}}""", "p.q.z"));
        Assert.Equal("p.q.z: the key is missing", Nested.Problem(Start + """{"x": 4, "q": {"y": 5}}}"""));
        Assert.Equal("p.q.y: the key is missing", Nested.Problem(Start + """{"x": 4}}"""));
    }

    [Theory]
    [InlineData("""{"sender": "S", "a": 7, "b": 2.5}""", "ts: the key is missing")]
    [InlineData("""{"ts": 1, "sender": "S", "A": 7, "b": 2.5}""", "a: the key is missing")]
    [InlineData("{}", "ts: the key is missing")]
    [InlineData("", "the value is no JSON object: the end")]
    [InlineData("null", "the value is no JSON object: null")]
    [InlineData("[1]", "the value is no JSON object: [1]")]
    [InlineData("""{"ts": 1, "sender": "S", "a": 7, "b": 2.5} x""", "the JSON object ends before x")]
    [InlineData("{\"ts\": 1, \"sender\": \"S\", \"a\": 7, \"b\": 2.5}\0", "the JSON object ends before ?")]
    [InlineData("""{"ts": 1, "sender": "S", "a": 7, "b": 2.5,}""", "a key was expected, not }")]
    [InlineData("""{"ts": 1 "sender": "S"}""", "the JSON object is broken at \"sender\": \"S\"}")]
    [InlineData("""{"ts": 1, sender: "S"}""", "a key was expected, not sender: \"S\"}")]
    [InlineData("""{"x": , "ts": 1}""", "the JSON object is broken at , \"ts\": 1}")]
    [InlineData("""{"ts": [1], "sender": "S"}""", "ts: [1] is no float64")]
    public void What_is_wrong_is_said(string text, string problem) => Assert.Equal(problem, Pair.Problem(text));

    [Fact]
    public void What_is_wrong_in_a_nested_record_is_said_with_its_path_once()
    {
        Assert.Equal("p.q.y: \"2\" is no int64", Nested.Problem("""{"ts": 0, "sender": "", "p": {"x": 1, "q": {"y": "2"}}}"""));
        Assert.Equal("p.q: an object was expected, not 5}}", Nested.Problem("""{"ts": 0, "sender": "", "p": {"x": 1, "q": 5}}"""));
        Assert.Equal("p: a key was expected, not 1}}", Nested.Problem("""{"ts": 0, "sender": "", "p": {1}}"""));
    }

    [Theory]
    [InlineData("bool", "1", "0", "\"true\"", "True", "null", "[true]", "{}", "tru", "truefalse")]
    [InlineData("float32", "1e39", "-3.5e38", "\"1\"", "true", "null", "[]", "nan", "+1", ".5", "1x", "1e", "--1", "0x10")]
    [InlineData("float64", "1e309", "\"1\"", "true", "null", "[1]", "{}", "inf", "-NaN", "1.2.3", "", "-", "e5")]
    [InlineData("string", "1", "true", "null", "[\"\"]", "x", "\"\\x\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\u12\"", "\"\\u+123\"", "\"\\ud83dx\"", "\"")]
    [InlineData("bytes", "1", "null", "\"AQI\"", "\"A\"", "\"AQ==AQ==\"", "\"*\"", "[1, 2]")]
    [InlineData("enum", "\"\"", "\"On\"", "\"standby\"", "null", "true", "[]")]
    [InlineData("time", "1e10", "-9223372036.854775809", "1e400", "NaN", "Infinity", "\"2024\"", "null", "true")]
    [InlineData("int8", "128", "-129", "1.5", "\"1\"", "true", "null", "NaN", "1e3", "[1]")]
    [InlineData("int16", "32768", "-32769", "1e-1")]
    [InlineData("int32", "2147483648", "-2147483649", "1e400")]
    [InlineData("int64", "9223372036854775808", "-9223372036854775809", "1e19", "-1e19", "1e300", "100000000000000000000000000000000000000000")]
    [InlineData("uint8", "256", "-1", "255.5")]
    [InlineData("uint16", "65536", "-1")]
    [InlineData("uint32", "4294967296", "-1")]
    [InlineData("uint64", "18446744073709551616", "-1", "1e20", "-0.5")]
    public void A_value_of_another_type_or_out_of_range_is_none(string type, params string[] values)
    {
        foreach (var value in values)
            Assert.StartsWith("f: ", Single[type].Problem($$"""{"ts": 0, "sender": "", "f": {{value}}}"""), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("list", "[1]")]
    [InlineData("list", "[1, 2, 3]")]
    [InlineData("list", "[]")]
    [InlineData("list", "1")]
    [InlineData("list", "[1, \"2\"]")]
    [InlineData("list", "[1 2]")]
    [InlineData("list", "{\"0\": 1}")]
    [InlineData("matrix", "[1, 2, 3, 4]")]
    [InlineData("matrix", "[[1, 2], [3]]")]
    [InlineData("matrix", "[[1, 2], [3, 4], [5, 6]]")]
    [InlineData("object", "[1]")]
    [InlineData("object", "null")]
    public void A_list_of_another_shape_and_no_object_are_none(string type, string value) =>
        Assert.StartsWith("f: ", Single[type].Problem($$"""{"ts": 0, "sender": "", "f": {{value}}}"""), StringComparison.Ordinal);

    [Theory]
    [InlineData("float64", "24", 24.0)]
    [InlineData("float64", "18446744073709551617", 18446744073709551616.0)]
    [InlineData("float32", "-3", -3f)]
    [InlineData("float64", "1e-400", 0.0)]
    [InlineData("int8", "-128.0", -128L)]
    [InlineData("int32", "4.1e1", 41L)]
    [InlineData("int64", "-9223372036854775808", long.MinValue)]
    [InlineData("int64", "-0.0", 0L)]
    [InlineData("uint8", "2.55E2", 255L)]
    [InlineData("uint64", "18446744073709551615", ulong.MaxValue)]
    [InlineData("uint64", "9007199254740993", 9007199254740993UL)]
    [InlineData("string", "\"\\/\\b\\u00E9\"", "/\bé")]
    public void Whole_numbers_and_floats_stand_for_one_another_and_escapes_for_their_signs(string type, string value, object expected) =>
        Assert.Equal(expected, Single[type].Value($$"""{"ts": 0, "sender": "", "f": {{value}}}""", "f"));

    [Fact]
    public void Depth_costs_nothing_and_ends_at_a_limit()
    {
        foreach (var (depth, isRead) in new[] { (64, true), (65, false), (100_000, false) })
        {
            var text = $$"""{"x": {{new string('[', depth)}}{{new string(']', depth)}}, "ts": 1, "sender": "S", "a": 7, "b": 2.5}""";
            Assert.Equal(isRead, Pair.Read(text, out _) is null);
        }
    }
}
