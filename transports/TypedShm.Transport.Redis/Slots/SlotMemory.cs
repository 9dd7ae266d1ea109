namespace TypedShm.Transport.Redis;

/// <summary>What this attachment knows of a slot. All of it is used below the gate of the flush order.</summary>
internal sealed class SlotMemory(ulong blank)
{
    private readonly ulong blankDigest = blank;
    private ulong digest = blank;
    private long given;
    private long newest;
    private bool isMissing;
    private long ticket;
    private long looked;
    private long floor;

    /// <summary>Gets the number of the flush that was last seen.</summary>
    public long Number { get; private set; }

    /// <summary>Gets what this attachment notes of its own flushes.</summary>
    public OwnNotes Own { get; } = new();

    /// <summary>Gets or sets how many writes were announced.</summary>
    public long Announced { get; set; }

    /// <summary>Notes what is known before a request is sent.</summary>
    public Asked Ask(long ticket) => new(ticket, floor, Announced);

    /// <summary>Notes a flush of this attachment's own, before it is sent.</summary>
    public void Write(long number) => floor = Math.Max(floor, number);

    /// <summary>Tells whether there may be another flush than one; a blank is none, also where it came again with a region that was made anew.</summary>
    public bool HasNews(long seen) => (Number != seen && Number != 0) || looked != Announced;

    /// <summary>Gives the number of the flush that wrote the value that was found.</summary>
    public long Identify(in Found found, in Asked asked, FlushOrder order, TimeProvider clock)
    {
        var isLater = asked.Ticket > ticket;
        var shown = found.HasValue ? NumberOfValue(in found, asked.Floor, isLater && isMissing, order, clock) : NumberOfMissing(in found, asked.Floor, order);
        floor = Math.Max(floor, shown);
        if (isLater)
        {
            (ticket, looked, isMissing, newest) = (asked.Ticket, asked.Announced, !found.HasValue, found.Newest?.Number ?? 0);
            if (found.HasValue)
                (digest, given) = (found.Digest, found.Note?.Number ?? 0);
            Number = shown;
        }

        return shown;
    }

    private long NumberOfValue(in Found found, long floor, bool isBack, FlushOrder order, TimeProvider clock)
    {
        if (!isBack && found.Digest == digest && (found.Note is null || found.Note.Value.Number == given))
            return Number;
        // What is there again after it was missing came by another flush; its note may have been seen before it, and shown with the value that was missing.
        if (found.Note is { } note)
            return order.Show(note.Number, isBack ? Math.Max(floor, Number + 1) : floor);
        return found.Digest == blankDigest ? 0 : FlushNumbers.Next(clock);
    }

    /// <summary>Gives the number of a flush whose value had expired before anybody looked; that a value has expired is none.</summary>
    private long NumberOfMissing(in Found found, long floor, FlushOrder order) =>
        found.Newest is { } note && note.Number != newest ? order.Show(note.Number, floor) : Number;

    /// <summary>What was known when a request was sent.</summary>
    internal readonly record struct Asked(long Ticket, long Floor, long Announced);

    /// <summary>What a request brought.</summary>
    /// <param name="HasValue">Whether there is a value.</param>
    /// <param name="Digest">That of the value.</param>
    /// <param name="Note">The note that belongs to the value.</param>
    /// <param name="Newest">The newest note there is.</param>
    internal readonly record struct Found(bool HasValue, ulong Digest, FlushNote? Note, FlushNote? Newest)
    {
        /// <summary>Finds the note of a value; the newest of all may belong to one that is still to come.</summary>
        public static Found Of(byte[]? value, IEnumerable<FlushNote> notes)
        {
            var found = new Found(value is not null, value is null ? 0 : FlushNumbers.Digest(value), null, null);
            foreach (var note in notes)
            {
                FlushNumbers.Saw(note.Number);
                if (note.Number > (found.Newest?.Number ?? -1))
                    found = found with { Newest = note };
                if (found.HasValue && note.Digest == found.Digest && note.Number > (found.Note?.Number ?? -1))
                    found = found with { Note = note };
            }

            return found;
        }
    }
}
