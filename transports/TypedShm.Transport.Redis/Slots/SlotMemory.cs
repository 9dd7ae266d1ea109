namespace TypedShm.Transport.Redis;

/// <summary>What this attachment knows of a slot. All of it is used below the gate of the flush order.</summary>
internal sealed class SlotMemory(ulong blank)
{
    private readonly ulong blankDigest = blank;
    private ulong digest = blank;
    private long given;
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
        var value = found.HasValue ? found.Digest : digest;
        var note = found.Note ?? (found.HasValue ? null : found.Newest);
        var shown = value == digest && (note is null || note.Value.Number == given) ? Number
            : note is { } known ? order.Show(known.Number, asked.Floor)
            : value == blankDigest ? 0
            : FlushNumbers.Next(clock);
        floor = Math.Max(floor, shown);
        if (asked.Ticket > ticket)
        {
            (digest, given, ticket, looked) = (value, note?.Number ?? 0, asked.Ticket, asked.Announced);
            Number = shown;
        }

        return shown;
    }

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
