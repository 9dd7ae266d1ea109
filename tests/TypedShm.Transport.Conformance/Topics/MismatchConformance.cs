namespace TypedShm.Transport.Conformance.Topics;

/// <summary>P12 a region for another contract is refused by field; what fits is shared.</summary>
public abstract class MismatchConformance(TransportUnderTest subject) : Conformance(subject)
{
    [Fact]
    public void Another_contract_is_refused_by_field()
    {
        Open("MAKER");
        var refused = Assert.Throws<ContractMismatchException>(() => Changed.Open(Options()));
        Assert.Equal(2, refused.Differences.Count);
        Assert.StartsWith("NOTE__text.amount is int64 here, float64 in the region created by MAKER at ", refused.Differences[0], StringComparison.Ordinal);
        Assert.StartsWith("NOTE__text.cells is float64[2] here, float64[3] in the region", refused.Differences[1], StringComparison.Ordinal);
        Assert.Equal((Changed.Contract.Fingerprint, Conform.Contract.Fingerprint), (refused.Here.Fingerprint, refused.Region.Fingerprint));
        Assert.All([Address, "Changed", "Conform", refused.Here.Fingerprint, refused.Region.Fingerprint], word => Assert.Contains(word, refused.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_region_that_has_none_of_the_records_is_refused()
    {
        Keep(Shorter.Open(Options("MAKER")));
        var refused = Assert.Throws<ContractMismatchException>(() => Stranger.Open(Options()));
        Assert.StartsWith("none of the 1 records here is in the region created by MAKER at ", Assert.Single(refused.Differences), StringComparison.Ordinal);
        Assert.EndsWith(", which has NOTE__other", refused.Differences[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_refusal_leaves_the_region_as_it_was()
    {
        var session = Open();
        session.Counter.Total.Set(new() { Count = 1 });
        session.Flush();
        Assert.Throws<ContractMismatchException>(() => Changed.Open(Options()));
        Assert.Equal(ReadStatus.Fresh, session.Counter.Total.Read(out _));
    }

    [Fact]
    public void A_program_with_more_fields_reads_its_own_blanks_and_writes_what_the_region_has()
    {
        var shorter = Open();
        var longer = Keep(Longer.Open(Options("B")));
        longer.Note.Other.Set(new() { Number = 5, Added = false, More = 6 });
        longer.Flush();
        shorter.Note.Other.Read(out var there);
        longer.Note.Other.Read(out var back);
        Assert.Equal(5, there.Number);
        Assert.Equal((5, true, 41), (back.Number, back.Added, back.More));
    }

    [Fact]
    public void A_program_with_fewer_fields_leaves_the_regions_blanks_in_the_others()
    {
        var longer = Keep(Longer.Open(Options()));
        var shorter = Keep(Shorter.Open(Options("B")));
        shorter.Note.Other.Set(new() { Number = 5 });
        shorter.Flush();
        longer.Note.Other.Read(out var there);
        shorter.Note.Other.Read(out var back);
        Assert.Equal((5, true, 41), (there.Number, there.Added, there.More));
        Assert.Equal(5, back.Number);
    }

    [Fact]
    public void A_record_that_the_region_lacks_is_absent_and_cannot_be_set()
    {
        Open();
        var session = Keep(Longer.Open(Options("B")));
        Assert.Equal(ReadStatus.Absent, session.Note.New.Read(out _));
        var (other, absent) = session.Read(session.Note.Other, session.Note.New);
        Assert.Equal((ReadStatus.Blank, ReadStatus.Absent), (other.Status, absent.Status));
        Assert.Throws<TypedShmException>(() => session.Note.New.Set(new()));
        Assert.Throws<InvalidOperationException>(() => session.Note.New.Listen());
    }
}
