using StackExchange.Redis;

namespace TypedShm.Transport.Redis;

/// <summary>
/// What this attachment notes of its flushes of one record, in a field of its own beside the record. A note is written before the value that it belongs to, and stands beside that of
/// the value before it, so that a reader finds the number of whichever is there: also when the writer stands still or dies in between. Used below the gate of the flush order.
/// </summary>
internal sealed class OwnNotes
{
    // Flushes that are on their way, or of which nobody knows what became; more than that are not remembered.
    private const int Most = 8;

    private readonly List<FlushNote> notes = [];

    /// <summary>Gets all that may still count, as it is kept.</summary>
    public RedisValue All => FlushNote.Write(notes);

    /// <summary>Adds the note of a flush that is about to be sent, and gives all that may still count.</summary>
    public RedisValue Add(FlushNote note)
    {
        notes.Insert(0, note);
        if (notes.Count > Most)
            notes.RemoveAt(Most);
        return All;
    }

    /// <summary>Gets or sets whether notes of writers that have long gone were removed since this attachment first wrote here.</summary>
    public bool IsSwept { get; set; }

    /// <summary>Notes that a flush was carried out: those before it do not count any more.</summary>
    public void Confirm(long number) => notes.RemoveAll(note => note.Number < number);

    /// <summary>Notes that a flush was not carried out.</summary>
    public void Withdraw(long number) => notes.RemoveAll(note => note.Number == number);
}
