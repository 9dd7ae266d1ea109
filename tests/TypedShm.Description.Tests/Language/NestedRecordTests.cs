namespace TypedShm.Description.Tests;

public sealed class NestedRecordTests
{
    [Fact]
    public void A_list_of_fields_is_a_record_that_lies_as_a_C_struct() =>
        Assert.Equal(
            """
            R.a: bool at 56, size 1, unit -, blank false
            R.p.x: int8 at 64, size 1, unit -, blank 1
            R.p.y: float64 at 72, size 8, unit m, blank 0.0
            R.p.z: bool at 80, size 1, unit -, blank false
            R.q.b: bool at 88, size 1, unit -, blank false
            R.c: bool at 89, size 1, unit -, blank false
            """.Split('\n'),
            Lines("""["a", false], ["p", [["x", { "type": "int8", "blank": 1 }], ["y", { "type": "float64", "unit": "m" }], ["z", false]]], ["q", [["b", false]]], ["c", false]"""));

    [Fact]
    public void Records_nest_and_each_has_names_of_its_own() =>
        Assert.Equal(
            ["R.p.q.p: int64 at 56, size 8, unit -, blank 0", "R.p.sender: string at 64, size 64, unit -, blank \"\""],
            Lines("""["p", [["q", [["p", 0]]], ["sender", ""]]]"""));

    [Fact]
    public void A_nested_record_may_have_rules_and_its_fields_former_names() =>
        Assert.Equal(
            ["R.p.x: int64 at 56, size 8, unit -, was w, name Pos.X, blank 0"],
            Lines("""["p", { "doc": "d", "name": "Pos", "fields": [["x", { "blank": 0, "was": "w" }]] }]"""));

    [Fact]
    public void Two_strings_in_a_list_are_no_nested_record() =>
        Assert.Equal(["""R.p: string[2] at 56, size 128, unit -, blank ["a", "b"]"""], Lines("""["p", ["a", "b"]]"""));

    [Theory]
    [InlineData("""["p", [["x", 0], ["x", 0]]]""", "f.json(1,56): error TSHM205: R.p.x: the record already has a field of this name; remove one of the two or rename it")]
    [InlineData("""["p", [["x", 0]]], ["p_fields", 0]""", "f.json(1,58): error TSHM206: R.p_fields: its C# name PFields is already that of the type of field p; rename one of the two")]
    [InlineData("""["p", [["x", []]]]""", "f.json(1,51): error TSHM211: R.p.x: [] gives neither type nor length; write as many blanks as the array is long, such as [0.0, 0.0]")]
    [InlineData("""["p", { "fields": [["x", 0]], "unit": "V" }]""", "f.json(1,76): error TSHM216: R.p: unit means nothing for a nested record; remove it")]
    public void A_mistake_is_found_wherever_it_is(string field, string problem) => Assert.Equal([problem], Describe.Lines(Describe.Fields(field)));

    private static string[] Lines(string fields) => ContractText.Write(Describe.Sound(Describe.Fields(fields))).TrimEnd('\n').Split('\n')[3..];
}
