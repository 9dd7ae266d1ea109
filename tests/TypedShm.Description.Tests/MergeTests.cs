namespace TypedShm.Description.Tests;

public sealed class MergeTests
{
    [Fact]
    public void A_later_file_replaces_a_record_of_the_same_name_in_its_place()
    {
        var description = Read(Records(("a", "0"), ("b", "0"), ("c", "0")), Records(("d", "0"), ("b", "\"\"")));

        Assert.Empty(description.Problems);
        Assert.Equal(["a:Int64", "b:String", "c:Int64", "d:Int64"], description.Contract.Records.Select(record => $"{record.Name}:{record.Fields[2].Kind}"));
    }

    [Fact]
    public void A_wrong_record_does_not_let_the_replaced_one_through()
    {
        var description = Read(Records(("a", "0")), Records(("a", "null")));

        Assert.Equal("1.json", Assert.Single(description.Problems).Path);
        Assert.Empty(description.Contract.Records);
    }

    [Fact]
    public void A_clash_between_files_is_reported_in_the_later()
    {
        var problem = Assert.Single(Read(Records(("joy_left", "0")), Records(("joyLeft", "0"))).Problems);

        Assert.Equal(("1.json", InRecord.RecordNameTaken), (problem.Path, problem.Kind));
    }

    [Fact]
    public void The_first_of_a_doubled_record_stays()
    {
        var description = Read(Records(("a", "0"), ("a", "\"\"")));

        Assert.Equal(InFile.DoubledRecord, Assert.Single(description.Problems).Kind);
        Assert.Equal(FieldKind.Int64, Assert.Single(description.Contract.Records).Fields[2].Kind);
    }

    [Fact]
    public void The_schema_is_no_record() =>
        Describe.Sound(Describe.Text($"{{ \"$schema\": \"./datadesc.schema.json\", \"R\": [{Describe.Begin}] }}"));

    [Fact]
    public void No_file_and_an_empty_object_are_a_contract_without_records()
    {
        Assert.Equal(new CheckedDescription(new("Test", new([])), new([])), Read());
        Assert.Equal(Read(), Read("{}"));
    }

    [Fact]
    public void The_same_text_gives_an_equal_model() => Assert.Equal(Read(Records(("a", "[0, 1]"))), Read(Records(("a", "[0,1]"))));

    private static CheckedDescription Read(params string[] texts) =>
        DescriptionReader.Read("Test", [.. texts.Select((text, index) => new DescriptionFile($"{index}.json", text))]);

    private static string Records(params (string Name, string Blank)[] records) =>
        "{" + string.Join(", ", records.Select(record => $"\"{record.Name}\": [{Describe.Begin}, [\"v\", {record.Blank}]]")) + "}";
}
