using TypedShm.Transport.Conformance.Peers;

namespace TypedShm.Transport.Conformance.Topics;

/// <summary>P4 a group read is a snapshot, and P2 one bad member never spoils it.</summary>
public abstract class GroupConformance(TransportUnderTest subject) : Conformance(subject)
{
    [Fact]
    public void A_group_has_each_members_newest_value_and_flush()
    {
        var session = Open();
        session.Note.Other.Set(new() { Number = 1 });
        var first = session.Flush();
        session.Counter.Total.Set(new() { Count = 2 });
        var second = session.Flush();

        var (number, count, text) = session.Read(session.Note.Other, session.Counter.Total, session.Note.Text);
        Assert.Equal((ReadStatus.Fresh, 1, first), (number.Status, number.Value.Number, number.Flush));
        Assert.Equal((ReadStatus.Fresh, 2, second), (count.Status, count.Value.Count, count.Flush));
        Assert.Equal((ReadStatus.Blank, "nothing yet"), (text.Status, text.Value.Text));
    }

    [Fact]
    public void Groups_of_all_sizes_read_alike()
    {
        var session = Open();
        GroupOfEight.Set(session, 1, 1);
        var flush = session.Flush();
        var c = session.Cell;
        var three = session.Read(c.A, c.B, c.C);
        var four = session.Read(c.A, c.B, c.C, c.D);
        var five = session.Read(c.A, c.B, c.C, c.D, c.E);
        var six = session.Read(c.A, c.B, c.C, c.D, c.E, c.F);
        var seven = session.Read(c.A, c.B, c.C, c.D, c.E, c.F, c.G);
        Assert.All([three.Item3.Flush, four.Item4.Flush, five.Item5.Flush, six.Item6.Flush, seven.Item7.Flush], found => Assert.Equal(flush, found));
        Assert.Equal(flush, GroupOfEight.Verify(session));
    }

    [Fact]
    public async Task An_expired_member_leaves_the_others_alone()
    {
        var session = Open();
        session.Note.Other.Set(new() { Number = 1 });
        session.Counter.Total.Set(new() { Count = 2 }, expire: TimeSpan.FromMilliseconds(1));
        session.Flush();
        await Until(() => session.Read(session.Note.Other, session.Counter.Total) is (
            { Status: ReadStatus.Fresh, Value.Number: 1 },
            { Status: ReadStatus.Expired, Value.Count: 0 }));
    }

    [Fact]
    public void A_group_is_read_from_one_session()
    {
        var (one, two) = (Open("A"), Open("B"));
        Assert.Throws<ArgumentException>(() => one.Read(one.Note.Other, two.Counter.Total));
    }
}
