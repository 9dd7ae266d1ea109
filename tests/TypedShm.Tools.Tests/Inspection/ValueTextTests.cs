using System.Text;
using System.Text.Json;
using TypedShm.Description;
using TypedShm.Inspection;

namespace TypedShm.Tools.Tests.Inspection;

/// <summary>Values from the shell into records and out again as JSON.</summary>
public sealed class ValueTextTests
{
    [Theory]
    [InlineData("bool", "true", "true")]
    [InlineData("int8", "-128", "-128")]
    [InlineData("int64", "41.0", "41")]
    [InlineData("uint64", "18446744073709551615", "18446744073709551615")]
    [InlineData("float64", "48", "48.0")]
    [InlineData("float64", "1e-5", "1e-05")]
    [InlineData("float64", "NaN", "\"NaN\"")]
    [InlineData("float32", "0.1", "0.1")]
    [InlineData("string", "a \"b\" é", "\"a \\\"b\\\" é\"")]
    [InlineData("string", "", "\"\"")]
    [InlineData("bytes", "AAEC", "\"AAEC\"")]
    [InlineData("time", "1700000000.25", "1700000000.25")]
    [InlineData("time", "-1", "-1.0")]
    public void A_single_value_is_written_as_it_is(string type, string text, string json) => Assert.Equal(json, Journey($"{{ \"type\": \"{type}\" }}", text));

    [Theory]
    [InlineData("""{ "type": "int8", "shape": [2, 2] }""", "[[1, 2], [3, 4]]", "[[1,2],[3,4]]")]
    [InlineData("""{ "type": "int8", "shape": [2, 2] }""", "[1, 2, 3, 4]", "[[1,2],[3,4]]")]
    [InlineData("""{ "type": "string", "shape": [2] }""", "[\"1\", \"é\"]", "[\"1\",\"é\"]")]
    [InlineData("""{ "type": "bool", "shape": [2] }""", "[true, false]", "[true,false]")]
    [InlineData("""{ "type": "enum", "values": ["off", "on"], "shape": [2] }""", "[\"on\", \"off\"]", "[\"on\",\"off\"]")]
    [InlineData("""{ "type": "time", "shape": [1] }""", "[1.5]", "[1.5]")]
    public void An_array_is_a_json_list_flat_or_nested(string field, string text, string json) => Assert.Equal(json, Journey(field, text));

    [Theory]
    [InlineData("""{ "type": "bool" }""", "1", "R.v: '1' is no bool; write true or false")]
    [InlineData("""{ "type": "int8" }""", "1.5", "R.v: '1.5' is no int8; write a whole number such as 41")]
    [InlineData("""{ "type": "int8" }""", "128", "R.v: 128 does not fit int8")]
    [InlineData("""{ "type": "int64" }""", "1e40", "R.v: '1e40' is no int64; write a whole number such as 41")]
    [InlineData("""{ "type": "float64" }""", "48,2", "R.v: '48,2' is no float64; write a number such as 48.2")]
    [InlineData("""{ "type": "float32" }""", "1e39", "R.v: a Double is no float32")]
    [InlineData("""{ "type": "bytes" }""", "?", "R.v: '?' is no bytes; write base64, such as AAEC")]
    [InlineData("""{ "type": "time" }""", "now", "R.v: 'now' is no time; write seconds since 1970, such as 1700000000.25")]
    [InlineData("""{ "type": "time" }""", "1e10", "R.v: 2286-11-20T17:46:40.0000000+00:00 is beyond")]
    [InlineData("""{ "type": "int8", "shape": [2] }""", "1", "R.v: '1' is no int8[2]; write a list of 2 as JSON has it, such as [0, 0]")]
    [InlineData("""{ "type": "int8", "shape": [2] }""", "[1, 2", "R.v: '[1, 2' is no int8[2]; write a list of 2 as JSON has it, such as [0, 0]")]
    [InlineData("""{ "type": "int8", "shape": [2] }""", "[1, 2, 3]", "R.v: '[1, 2, 3]' is no int8[2]; write a list of 2")]
    [InlineData("""{ "type": "int8", "shape": [2] }""", "[[1], [2]]", "R.v: '[1]' is no int8[2]; write a list of int8")]
    [InlineData("""{ "type": "int8", "shape": [2] }""", "[1, \"2\"]", "R.v: '\"2\"' is no int8[2]; write a list of int8")]
    [InlineData("""{ "type": "string", "shape": [2] }""", "[1, 2]", "R.v: '1' is no string[2]; write a list of string")]
    public void What_is_no_such_value_is_refused_with_what_to_write(string field, string text, string message)
    {
        var record = Record(field);

        Assert.StartsWith(message, Assert.ThrowsAny<ArgumentException>(() => record["v"] = ValueText.Parse(record.Contract.Fields[2], text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nested_records_are_objects()
    {
        var json = Json(writer => RecordJson.Write(writer, Record("""[["x", 0.0], ["inner", [["a", 1], ["b", [true, false]]]]]], ["w", 7""")));

        Assert.Equal("""{"ts":0.0,"sender":"","v":{"x":0.0,"inner":{"a":1,"b":[true,false]}},"w":7}""", json);
    }

    private static string Journey(string field, string text)
    {
        var record = Record(field);
        record["v"] = ValueText.Parse(record.Contract.Fields[2], text);
        return Json(writer => RecordJson.Write(writer, record.Contract.Fields[2], record["v"]));
    }

    private static string Json(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            write(writer);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static InspectedRecord Record(string field)
    {
        var read = DescriptionReader.Read("Test", [new("f.json", $$"""{ "R": [["ts", 0.0], ["sender", ""], ["v", {{field}}]] }""")]);
        Assert.Empty(read.Problems);
        return new(Contract.Parse(ContractText.Write(read.Contract)).Records[0]);
    }
}
