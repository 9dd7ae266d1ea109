using StackExchange.Redis;

namespace TypedShm.Transport.Redis;

/// <summary>Removes what writers noted that have long gone; else the notes of a record would grow with every process that ever wrote it.</summary>
internal static class OldNotes
{
    // A writer that stood still for longer than this within a flush is numbered like a program that knows no notes.
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    /// <summary>Sweeps the notes beside a record that its caller has just written, so that those of earlier values count no more.</summary>
    public static async Task SweepAsync(IDatabase database, RedisSlot slot, long now)
    {
        var fields = await database.HashGetAllAsync(slot.NotesKey).ConfigureAwait(false);
        RedisValue[] old = [.. fields.Where(field => FlushNote.Read(field.Value).All(note => now - note.Number > Kept.Ticks)).Select(field => field.Name)];
        if (old.Length > 0)
            await database.HashDeleteAsync(slot.NotesKey, old).ConfigureAwait(false);
    }
}
