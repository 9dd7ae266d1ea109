using System.Diagnostics;
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
        if (watch.IsClosed)
            return Closed();
        var begin = Stopwatch.GetTimestamp();
        var transaction = server.Database.CreateTransaction();
        if (Expect(transaction, writes, timeout) is { } refusal)
            return refusal;
        var sent = Send(transaction, writes);
        // The last answer comes last, so that one wait is enough.
        _ = Answer.Wait(sent.Id, Rest(timeout, begin), cancel) && Answer.Wait(sent.Done, Rest(timeout, begin), cancel);
        var result = Outcome(sent, cancel) ?? Confirmed(writes, sent);
        Settle(writes, sent.Number, result.Status);
        return result;
    }

    /// <summary>Makes expected flushes conditions of the transaction, by the values that they wrote; or says at once that another has written since.</summary>
    private FlushResult? Expect(ITransaction transaction, ReadOnlySpan<SlotWrite> writes, TimeSpan timeout)
    {
        if (ExpectedSlots(writes) is not { Count: > 0 } expected)
            return null;
        var there = new SlotValues([.. expected.Select(write => slots[write.Slot])], order, clock);
        there.Fetch(server, timeout, watch);
        if (there.Problem is { } problem)
            return new FlushResult(FlushStatus.NotDone, 0, problem);
        for (var place = 0; place < expected.Count; place++)
        {
            if (there.FlushOf(place) != expected[place].ExpectedFlush)
                return new FlushResult(FlushStatus.Refused, 0);
            var key = slots[expected[place].Slot].Key;
            transaction.AddCondition(there.ValueOf(place) is { } value ? Condition.StringEqual(key, value) : Condition.KeyNotExists(key));
        }

        return null;
    }

    private static TimeSpan Rest(TimeSpan timeout, long begin)
    {
        var rest = timeout - Stopwatch.GetElapsedTime(begin);
        return rest > TimeSpan.Zero ? rest : TimeSpan.Zero;
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
            var number = FlushNumbers.Next(clock);
            order.NextTicket();
            for (var place = 0; place < writes.Length; place++)
            {
                var slot = slots[writes[place].Slot];
                slot.Memory.Write(number);
                server.Database.HashSet(slot.NotesKey, writer, slot.Memory.Own.Add(new FlushNote(number, digests[place])), When.Always, CommandFlags.FireAndForget);
            }

            return new Sent(number, sets, transaction.ExecuteAsync(), server.Database.StringGetRangeAsync(watch.Key, 0, RegionHeader.IdLength - 1));
        }
    }

    /// <summary>Notes what became of a flush.</summary>
    private void Settle(ReadOnlySpan<SlotWrite> writes, long number, FlushStatus status)
    {
        lock (order.Gate)
        {
            foreach (ref readonly var write in writes)
            {
                if (status is FlushStatus.Done)
                    slots[write.Slot].Memory.Own.Confirm(number);
                else if (status is not FlushStatus.Unknown)
                    slots[write.Slot].Memory.Own.Withdraw(number);
            }
        }
    }

    /// <summary>Says how the transaction ended unless it was carried out.</summary>
    private static FlushResult? Outcome(Sent sent, CancellationToken cancel)
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
            return new FlushResult(Answer.IsNotDone(failure) ? FlushStatus.NotDone : FlushStatus.Unknown, 0, Answer.Reason(failure));
        if (!sent.Done.Result)
            return new FlushResult(FlushStatus.Refused, 0);
        return ofOne is null ? null : new FlushResult(FlushStatus.Unknown, 0, $"the server carried out a part of the flush only: {Answer.Reason(ofOne)}");
    }

    /// <summary>Says what a flush is worth that was carried out: nothing, where the region was removed before it.</summary>
    private FlushResult Confirmed(ReadOnlySpan<SlotWrite> writes, Sent sent)
    {
        var isThere = sent.Id.IsCompletedSuccessfully && sent.Id.Result == watch.Id;
        if (isThere || watch.Id.Length == 0)
            return new FlushResult(FlushStatus.Done, sent.Number);
        watch.Look(TimeSpan.FromSeconds(1));
        if (!watch.IsClosed)
            return new FlushResult(FlushStatus.Done, sent.Number);
        return TakeBack(writes) ? Closed() : new FlushResult(FlushStatus.Unknown, 0, "the region was removed, and made anew, while the records were written");
    }

    /// <summary>Removes what came behind the removal of the region; false where it could not be told that it is ours.</summary>
    private bool TakeBack(ReadOnlySpan<SlotWrite> writes)
    {
        var transaction = server.Database.CreateTransaction();
        transaction.AddCondition(Condition.KeyNotExists(watch.Key));
        foreach (ref readonly var write in writes)
        {
            var slot = slots[write.Slot];
            transaction.AddCondition(Condition.StringEqual(slot.Key, slot.Encode(write.Bytes)));
            RegionRules.Forget(transaction.KeyDeleteAsync([slot.Key, slot.NotesKey]));
        }

        var done = transaction.ExecuteAsync();
        return Answer.Wait(done, TimeSpan.FromSeconds(1)) && Answer.Failure(done) is null && done.Result;
    }

    private FlushResult Closed() => new(FlushStatus.Closed, 0, watch.ClosedReason);

    /// <summary>Gives whole milliseconds, which the server counts, and at least one.</summary>
    private static TimeSpan? Whole(TimeSpan? expire) => expire is { } time ? TimeSpan.FromMilliseconds(Math.Max(1, Math.Ceiling(time.TotalMilliseconds))) : null;

    /// <summary>A flush on its way.</summary>
    private sealed record Sent(long Number, Task[] Sets, Task<bool> Done, Task<RedisValue> Id);
}
