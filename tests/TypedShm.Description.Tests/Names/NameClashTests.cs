namespace TypedShm.Description.Tests;

public sealed class NameClashTests
{
    [Theory]
    [InlineData("joy_left", "joyLeft", "joyLeft: its C# name JoyLeft is already that of record joy_left; rename one of the two")]
    [InlineData("A__b", "a__B", "a__B: its C# name B is already that of record A__b; rename one of the two")]
    [InlineData("A__b_c", "A_b__c", "A_b__c: its C# name ABC is already that of record A__b_c; rename one of the two")]
    [InlineData("A__b", "a", "a: its C# name A is already that of group A; rename one of the two")]
    [InlineData("a", "A__b", "A__b: its C# name A is already that of record a; rename one of the two")]
    [InlineData("A__b", "a_group", "a_group: its C# name AGroup is already that of group A; rename one of the two")]
    [InlineData("STATUS__record", "status", "status: its C# name Status is already that of group Status; rename one of the two")]
    [InlineData("status", "status_record", "status_record: its C# name StatusRecord is already that of record status; rename one of the two")]
    public void The_later_of_two_records_with_one_name_is_reported(string first, string later, string message)
    {
        var description = Describe.Records(first, later);

        Assert.Equal(message, Assert.Single(description.Problems).Message);
        Assert.Equal(later, Quoted(description));
        Assert.Equal([first], description.Contract.Records.Select(record => record.Name));
    }

    [Theory]
    [InlineData("a", "A")]
    [InlineData("a_group", "AGroup")]
    public void A_group_whose_name_is_taken_is_reported_at_each_of_its_records(string first, string taken) =>
        Assert.Equal(
            [
                $"A__b: its C# name {taken} is already that of record {first}; rename one of the two",
                $"A__c: its C# name {taken} is already that of record {first}; rename one of the two",
            ],
            Describe.Records(first, "A__b", "A__c").Problems.Select(problem => problem.Message));

    [Fact]
    public void A_record_may_not_have_the_type_of_its_own_group() =>
        Assert.Equal("X__group: its C# name XGroup is already that of group X; rename one of the two", Assert.Single(Describe.Records("X__group").Problems).Message);

    [Theory]
    [InlineData("flush")]
    [InlineData("new_session")]
    [InlineData("get_hash_code")]
    [InlineData("READ__x")]
    [InlineData("DISPOSE__async")]
    [InlineData("A__to_string")]
    [InlineData("A__a_group")]
    public void Members_of_the_generated_classes_are_reserved(string name)
    {
        var problem = Assert.Single(Describe.Records(name).Problems);

        Assert.Equal(InRecord.RecordNameReserved, problem.Kind);
        Assert.Empty(Describe.Records(problem.Message.Split("such as ")[1]).Problems);
    }

    [Theory]
    [InlineData("test")]
    [InlineData("TEST__x")]
    public void No_record_or_group_is_named_like_the_contract(string name) =>
        Assert.Equal(InRecord.RecordNameIsContract, Assert.Single(Describe.Records(name).Problems).Kind);

    [Fact]
    public void Groups_have_names_of_their_own() => Assert.Empty(Describe.Records("A__x", "B__x", "A__flush", "x").Problems);

    [Theory]
    [InlineData("""["joy_left", 0], ["joyLeft", 0]""", "R.joyLeft: its C# name JoyLeft is already that of field joy_left; rename one of the two")]
    [InlineData("""["cells", [0]], ["cells_array", 0]""", "R.cells_array: its C# name CellsArray is already that of the type of field cells; rename one of the two")]
    [InlineData("""["cells_array", 0], ["cells", [0]]""", "R.cells: its C# name CellsArray is already that of field cells_array; rename one of the two")]
    [InlineData("""["TS", 0]""", "R.TS: its C# name Ts is already that of field ts; rename one of the two")]
    [InlineData("""["r_record", 0]""", "R.r_record: its C# name RRecord is already a member of the generated record; write another name, such as r_record_value")]
    [InlineData("""["print_members", 0]""", "R.print_members: its C# name PrintMembers is already a member of the generated record; write another name, such as print_members_value")]
    public void A_field_whose_property_is_taken_is_reported(string fields, string message) =>
        Assert.Equal(message, Assert.Single(Describe.Fields(fields).Problems).Message);

    [Fact]
    public void An_array_type_may_not_have_the_name_of_its_record() =>
        Assert.Equal(
            InField.FieldNameReserved,
            Assert.Single(Describe.Text($"{{ \"CELLS__array\": [{Describe.Begin}, [\"cells\", [0]]] }}").Problems).Kind);

    private static string Quoted(CheckedDescription description) => description.Problems[0].Message.Split(':')[0];
}
