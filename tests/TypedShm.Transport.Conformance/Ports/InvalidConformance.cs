using System.Buffers.Binary;

namespace TypedShm.Transport.Conformance.Ports;

/// <summary>P2 bytes that are no such record: written past the typed face, as a program that is broken or no friend may.</summary>
public abstract class InvalidConformance(TransportUnderTest subject) : Conformance(subject)
{
    /// <summary>A length that is more than its field holds, and bytes that are not UTF-8 (a leading byte that nothing follows).</summary>
    public static TheoryData<string, ushort, byte> BadStrings { get; } = new()
    {
        { "sender", 60_000, 0 },
        { "text", 60_000, 0 },
        { "sender", 2, 0xC3 },
        { "text", 2, 0xC3 },
    };

    [Theory]
    [MemberData(nameof(BadStrings))]
    public void A_bad_string_reads_invalid_and_the_field_is_named(string field, ushort length, byte content)
    {
        var session = Open();
        var flush = CommitBad(field, length, content);
        var reading = session.Note.Text.Read();
        Assert.Equal((ReadStatus.Invalid, flush, TimeSpan.MaxValue), (reading.Status, reading.Flush, reading.Age));
        Assert.StartsWith($"{field}: ", reading.Problem, StringComparison.Ordinal);
        Assert.Equal(ReadStatus.Invalid, session.Note.Text.Read(out var value));
        Assert.Equal((new Conform.NoteText(), new Conform.NoteText()), (value, reading.Value));
    }

    [Theory]
    [MemberData(nameof(BadStrings))]
    public void A_bad_member_leaves_the_others_of_its_group_alone(string field, ushort length, byte content)
    {
        var session = Open();
        session.Note.Other.Set(new() { Number = 1 });
        session.Counter.Total.Set(new() { Count = 2 });
        session.Flush();
        CommitBad(field, length, content);

        var (number, text, total) = session.Read(session.Note.Other, session.Note.Text, session.Counter.Total);
        Assert.Equal((ReadStatus.Fresh, 1, null), (number.Status, number.Value.Number, number.Problem));
        Assert.Equal((ReadStatus.Fresh, 2, null), (total.Status, total.Value.Count, total.Problem));
        Assert.Equal((ReadStatus.Invalid, new Conform.NoteText()), (text.Status, text.Value));
        Assert.StartsWith($"{field}: ", text.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(BadStrings))]
    public void A_good_flush_heals_a_bad_record(string field, ushort length, byte content)
    {
        var session = Open();
        CommitBad(field, length, content);
        Assert.Equal(ReadStatus.Invalid, session.Note.Text.Read(out _));
        session.Note.Text.Set(new() { Text = "good" });
        session.Flush();
        var reading = session.Note.Text.Read();
        Assert.Equal((ReadStatus.Fresh, "good", null), (reading.Status, reading.Value.Text, reading.Problem));
    }

    [Fact]
    public async Task A_listener_gives_a_bad_record_as_such_and_goes_on()
    {
        var session = Open();
        await using var listener = new ListenLoop<Reading<Conform.NoteText>>(false, () => session.Note.Text.Listen(), () => session.Note.Text.ListenAsync());
        var flush = CommitBad("text", 60_000, 0);
        var (_, bad) = await listener.Next().WaitAsync(Watchdog);
        Assert.Equal((ReadStatus.Invalid, flush), (bad.Status, bad.Flush));
        session.Note.Text.Set(new() { Text = "good" });
        session.Flush();
        Assert.Equal(ReadStatus.Fresh, (await listener.Next().WaitAsync(Watchdog)).Item.Status);
    }

    /// <summary>Commits a note that is good but for one field.</summary>
    private long CommitBad(string field, ushort length, byte content)
    {
        var slot = Conform.Contract.SlotOf("NOTE__text");
        var record = Conform.Contract.Records[slot];
        var bytes = record.Blank.ToArray();
        record.Fields[1].Encode(bytes, "BROKEN");
        var place = bytes.AsSpan(record.Fields.Single(candidate => candidate.Name == field).Offset);
        BinaryPrimitives.WriteUInt16LittleEndian(place, length);
        place[2..4].Fill(content);
        var result = OpenPort().Commit([new SlotWrite(slot, bytes, null, null)], Watchdog, CancellationToken.None);
        Assert.Equal(FlushStatus.Done, result.Status);
        return result.Flush;
    }
}
