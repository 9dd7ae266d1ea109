namespace TypedShm.Tests.Runtime.Contracts;

/// <summary>Bytes of a record between a program and a region of which one knows a field more.</summary>
public sealed class RecordMatchTests
{
    private const string Stamps = "r.ts: float64 at 0, size 8, unit -, blank 0.0\nr.sender: string at 8, size 48, unit -, blank \"\"\n";

    private static readonly RecordContract Short = Contract.Create(
        "X", $"record r, size 64, fingerprint 1080814545d8c612\n{Stamps}r.a: bool at 56, size 1, unit -, blank true\n").Records[0];

    private static readonly RecordContract Long = Contract.Create(
        "X", $"record r, size 72, fingerprint ae55e76db41b6d0e\n{Stamps}r.a: bool at 56, size 1, unit -, blank true\nr.b: bool at 57, size 1, unit -, blank true\nr.c: int64 at 64, size 8, unit -, blank 7\n").Records[0];

    [Fact]
    public void A_program_reads_its_own_blanks_where_the_region_has_no_fields()
    {
        var record = Filled();
        new RecordMatch(0, Long, Short).FitToProgram(record);
        Assert.Equal([0xAA, 1, 0, 0, 0, 0, 0, 0, 7, 0, 0, 0, 0, 0, 0, 0], record[56..]);
    }

    [Fact]
    public void A_program_leaves_nothing_where_the_region_has_no_fields()
    {
        var record = Filled();
        new RecordMatch(0, Long, Short).FitToRegion(record);
        Assert.Equal([0xAA, .. new byte[15]], record[56..]);
    }

    [Fact]
    public void A_new_buffer_has_the_regions_blanks_where_the_program_has_no_fields()
    {
        var match = new RecordMatch(0, Short, Long);
        Assert.Equal([0, 1, 0, 0, 0, 0, 0, 0, 7, 0, 0, 0, 0, 0, 0, 0], match.NewBuffer()[56..]);

        var record = Filled();
        match.FitToRegion(record);
        match.FitToProgram(record);
        Assert.Equal(Filled(), record);
    }

    private static byte[] Filled() => [.. Enumerable.Repeat((byte)0xAA, 72)];
}
