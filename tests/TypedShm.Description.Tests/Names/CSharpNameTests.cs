namespace TypedShm.Description.Tests;

public sealed class CSharpNameTests
{
    [Theory]
    [InlineData("joy_left", "JoyLeft")]
    [InlineData("BATTERY", "Battery")]
    [InlineData("axe_horizontal", "AxeHorizontal")]
    [InlineData("joyLeft", "JoyLeft")]
    [InlineData("ADC_1", "Adc1")]
    [InlineData("ADC1b", "ADC1b")]
    [InlineData("_1", "_1")]
    [InlineData("_9volt", "_9volt")]
    [InlineData("class", "Class")]
    [InlineData("température", "Température")]
    [InlineData("état_ÉTÉ", "ÉtatÉté")]
    [InlineData("電圧", "電圧")]
    [InlineData("a___b_", "AB")]
    public void A_field_becomes_a_property_in_Pascal_case(string name, string property) =>
        Assert.Equal(property, Describe.Sound(Describe.Fields($"[\"{name}\", 0]")).Fields[2].CSharpName);

    [Theory]
    [InlineData("BATTERY__measures", "Battery", "Measures", "BatteryMeasures")]
    [InlineData("status", null, "Status", "StatusRecord")]
    [InlineData("A__b__c", "A", "BC", "ABC")]
    [InlineData("A___b", "A", "B", "AB")]
    [InlineData("joy_pad__left_1", "JoyPad", "Left1", "JoyPadLeft1")]
    public void A_record_becomes_a_property_of_its_group(string name, string? group, string property, string type)
    {
        var record = Describe.Sound(Describe.Records(name));

        Assert.Equal((name, group, property, type), (record.Name, record.Group?.CSharpName, record.CSharpName, record.TypeName));
    }

    [Theory]
    [InlineData("a\u200db")]
    [InlineData("😀")]
    [InlineData("a b")]
    [InlineData("1a")]
    [InlineData("a.b")]
    [InlineData("")]
    [InlineData("\u0301a")]
    public void A_name_that_is_no_identifier_is_refused(string name)
    {
        Assert.Equal(InField.FieldNameNoIdentifier, Assert.Single(Describe.Fields($"[\"{name}\", 0]").Problems).Kind);
        Assert.Equal(InRecord.RecordNameNoIdentifier, Assert.Single(Describe.Records(name).Problems).Kind);
    }

    [Theory]
    [InlineData("station.datadesc.json", "Station")]
    [InlineData("x/station.datadesc.json", "Station")]
    [InlineData("x\\y\\station.datadesc.json", "Station")]
    [InlineData("battery-pack.datadesc.json", "BatteryPack")]
    [InlineData("battery_pack.datadesc.json", "BatteryPack")]
    [InlineData("x/datadesc.json", "DataDict")]
    [InlineData("station.json", "Station")]
    [InlineData("2packs.datadesc.json", null)]
    [InlineData("my station.datadesc.json", null)]
    [InlineData("a.b.datadesc.json", null)]
    [InlineData(".datadesc.json", null)]
    [InlineData("-.datadesc.json", null)]
    public void A_contract_is_named_by_its_file(string path, string? name) => Assert.Equal(name, ContractName.FromPath(path));
}
