using StackExchange.Redis;

namespace TypedShm.Transport.Redis;

/// <summary>
/// Makes a flush: beside the records the notes that say its number, then one transaction of SET and PUBLISH for each record and nothing else, as SimpleSHM's,
/// then a look whether the region was still there. All is sent at once, and answered at once.
/// </summary>
internal sealed class RedisFlush(RedisServer server, RedisSlot[] slots, FlushOrder order, RegionWatch watch, TimeProvider clock)
{
    private static readonly RedisValue Available = "available";

    // What this attachment's notes are called beside those of other writers.
    private readonly RedisValue writer = Guid.NewGuid().ToString("N")[..12];

    public FlushResult Commit(ReadOnlySpan<SlotWrite> writes, TimeSpan timeout, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var deadline = new Deadline(timeout);
        var transaction = server.Database.CreateTransaction();
        if ((Obstacle(deadline) ?? Expect(transaction, writes, deadline)) is { } refusal)
            return refusal;
        var sent = Send(transaction, writes);
        // The last answer comes last, so that one wait is enough.
        _ = Answer.Wait(sent.Id, deadline.Rest, cancel) && Answer.Wait(sent.Done, deadline.Rest, cancel);
        var result = Outcome(sent, cancel) ?? Confirmed(writes, sent, deadline);
        Settle(writes, sent, result.Status);
        // What another thread's closing has kept from being sent is closed, not a lost connection.
        return watch.IsClosed && result.Status is FlushStatus.NotDone ? Closed() : result;
    }

    /// <summary>Says why nothing can be written, as far as that is known before anything is sent.</summary>
    private FlushResult? Obstacle(Deadline deadline)
    {
        if ((watch.IsDoubtful || watch.Missing is not null) && watch.Look(deadline.Rest) is { } unknown)
            return NotDone(server.Reason(unknown));
        if (watch.IsClosed)
            return Closed();
        // Where SimpleSHM was first, nobody knows whether all its values have only expired.
        if (watch.Missing is { } missing && watch.Id.Length > 0)
            return NotDone(missing);
        return server.HasOnlyReplicas ? NotDone(RedisServer.OnlyReplica) : null;
    }

    /// <summary>Makes expected flushes conditions of the transaction, by the values that they wrote; or says at once that another has written since.</summary>
    private FlushResult? Expect(ITransaction transaction, ReadOnlySpan<SlotWrite> writes, Deadline deadline)
    {
        if (ExpectedSlots(writes) is not { Count: > 0 } expected)
            return null;
        var there = new SlotValues([.. expected.Select(write => slots[write.Slot])], order, clock);
        there.Fetch(server, deadline.Rest, watch);
        if (there.Problem is { } problem)
            return NotDone(problem);
        for (var place = 0; place < expected.Count; place++)
        {
            if (there.FlushOf(place) != expected[place].ExpectedFlush)
                return new FlushResult(FlushStatus.Refused, 0);
            var key = slots[expected[place].Slot].Key;
            transaction.AddCondition(there.ValueOf(place) is { } value ? Condition.StringEqual(key, value) : Condition.KeyNotExists(key));
        }

        return null;
    }

    private static List<SlotWrite> ExpectedSlots(ReadOnlySpan<SlotWrite> writes)
    {
        var expected = new List<SlotWrite>();
        foreach (ref readonly var write in writes)
        {
            if (write.ExpectedFlush is not null)
                expected.Add(write);
        }

        return expected;
    }

    private Sent Send(ITransaction transaction, ReadOnlySpan<SlotWrite> writes)
    {
        var (digests, sets) = (new ulong[writes.Length], new Task[writes.Length]);
        for (var place = 0; place < writes.Length; place++)
        {
            var slot = slots[writes[place].Slot];
            var value = slot.Encode(writes[place].Bytes);
            digests[place] = FlushNumbers.Digest(value);
            sets[place] = transaction.StringSetAsync(slot.Key, value, Whole(writes[place].Expire));
            transaction.PublishAsync(slot.Channel, Available, CommandFlags.FireAndForget);
        }

        // What is sent together is carried out in this order, and no read of this attachment comes between.
        lock (order.Gate)
        {
            var (number, notes) = (FlushNumbers.Next(clock), new Task[writes.Length]);
            order.NextTicket();
            for (var place = 0; place < writes.Length; place++)
            {
                var slot = slots[writes[place].Slot];
                slot.Memory.Write(number);
                var text = slot.Memory.Own.Add(new FlushNote(number, digests[place]));
                notes[place] = Answer.To(() => server.Database.HashSetAsync(slot.NotesKey, writer, text));
            }

            var done = Answer.To(() => transaction.ExecuteAsync());
            return new Sent(number, notes, sets, done, Answer.To(() => server.Database.StringGetRangeAsync(watch.Key, 0, RegionHeader.IdLength - 1)));
        }
    }

    /// <summary>Notes what became of a flush.</summary>
    private void Settle(ReadOnlySpan<SlotWrite> writes, Sent sent, FlushStatus status)
    {
        lock (order.Gate)
        {
            for (var place = 0; place < writes.Length; place++)
            {
                var slot = slots[writes[place].Slot];
                if (status is FlushStatus.Done)
                    Confirm(slot, sent.Number);
                else if (status is not FlushStatus.Unknown)
                    slot.Memory.Own.Withdraw(sent.Number);
                // Without its note a flush is done all the same, but who reads it numbers it anew; the key is ours, so what another has put there goes.
                if (Answer.IsWrongType(Answer.Failure(sent.Notes[place])))
                {
                    RegionRules.Forget(Answer.To(() => server.Database.KeyDeleteAsync(slot.NotesKey)));
                    RegionRules.Forget(Answer.To(() => server.Database.HashSetAsync(slot.NotesKey, writer, slot.Memory.Own.All)));
                }
            }
        }
    }

    private void Confirm(RedisSlot slot, long number)
    {
        slot.Memory.Own.Confirm(number);
        if (slot.Memory.Own.IsSwept)
            return;
        slot.Memory.Own.IsSwept = true;
        RegionRules.Forget(OldNotes.SweepAsync(server.Database, slot, number));
    }

    /// <summary>Says how the transaction ended unless it was carried out.</summary>
    private FlushResult? Outcome(Sent sent, CancellationToken cancel)
    {
        if (!sent.Done.IsCompleted)
        {
            return new FlushResult(FlushStatus.Unknown, 0, cancel.IsCancellationRequested
                ? "it was cancelled after it had been sent"
                : "the server did not answer in time; the flush may come to pass later");
        }

        // Looked at in any case, since an exception that nobody looks at is one of the process's.
        var ofOne = sent.Sets.Select(Answer.Failure).FirstOrDefault(failure => failure is not null);
        _ = Answer.Failure(sent.Id);
        if (Answer.Failure(sent.Done) is { } failure)
        {
            if (failure is RedisConnectionException)
                watch.Doubt();
            return new FlushResult(Answer.IsNotDone(failure) ? FlushStatus.NotDone : FlushStatus.Unknown, 0, server.Reason(failure));
        }

        if (!sent.Done.Result)
            return new FlushResult(FlushStatus.Refused, 0);
        return ofOne is null ? null : new FlushResult(FlushStatus.Unknown, 0, $"the server carried out a part of the flush only: {server.Reason(ofOne)}");
    }

    /// <summary>Says what a flush is worth that was carried out: nothing, where the region was removed before it.</summary>
    private FlushResult Confirmed(ReadOnlySpan<SlotWrite> writes, Sent sent, Deadline deadline)
    {
        var isThere = sent.Id.IsCompletedSuccessfully && sent.Id.Result == watch.Id;
        if (isThere || watch.Id.Length == 0)
            return new FlushResult(FlushStatus.Done, sent.Number);
        if (watch.Look(deadline.Rest) is { } unknown)
            return new FlushResult(FlushStatus.Unknown, 0, $"the records were written, but not whether the region was still there could be told: {server.Reason(unknown)}");
        if (!watch.IsClosed)
            return new FlushResult(FlushStatus.Done, sent.Number);
        return TakeBack(writes, deadline) ? Closed() : new FlushResult(FlushStatus.Unknown, 0, $"{watch.ClosedReason}; that was while the records were written");
    }

    /// <summary>Removes what came behind the removal of the region; false where it could not be told that it is ours.</summary>
    private bool TakeBack(ReadOnlySpan<SlotWrite> writes, Deadline deadline)
    {
        var transaction = server.Database.CreateTransaction();
        transaction.AddCondition(Condition.KeyNotExists(watch.Key));
        foreach (ref readonly var write in writes)
        {
            var slot = slots[write.Slot];
            transaction.AddCondition(Condition.StringEqual(slot.Key, slot.Encode(write.Bytes)));
            RegionRules.Forget(transaction.KeyDeleteAsync([slot.Key, slot.NotesKey]));
        }

        var done = Answer.To(() => transaction.ExecuteAsync());
        return Answer.FailureOf(done, deadline.Rest) is null && done.Result;
    }

    private static FlushResult NotDone(string reason) => new(FlushStatus.NotDone, 0, reason);

    private FlushResult Closed() => new(FlushStatus.Closed, 0, watch.ClosedReason);

    /// <summary>Gives whole milliseconds, which the server counts, and at least one.</summary>
    private static TimeSpan? Whole(TimeSpan? expire) => expire is { } time ? TimeSpan.FromMilliseconds(Math.Max(1, Math.Ceiling(time.TotalMilliseconds))) : null;

    /// <summary>What is on its way: the notes of the records, the transaction and its commands, and the look at the region behind it.</summary>
    private sealed record Sent(long Number, Task[] Notes, Task[] Sets, Task<bool> Done, Task<RedisValue> Id);
}
