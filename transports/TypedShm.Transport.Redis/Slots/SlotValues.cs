using StackExchange.Redis;

namespace TypedShm.Transport.Redis;

/// <summary>The values of some slots at one moment, with what stands beside them: one transaction.</summary>
internal sealed class SlotValues(IReadOnlyList<RedisSlot> slots, FlushOrder order, TimeProvider clock)
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromMilliseconds(20);

    private readonly byte[]?[] values = new byte[slots.Count][];
    private readonly string?[] problems = new string[slots.Count];
    private readonly long[] flushes = new long[slots.Count];
    private bool missesAny;

    public byte[]? ValueOf(int place) => values[place];

    public long FlushOf(int place) => flushes[place];

    public string? ProblemOf(int place) => problems[place];

    /// <summary>Gets why the server has not answered; null when it has.</summary>
    public string? Problem { get; private set; }

    /// <summary>Asks the server, again where a connection was lost.</summary>
    public void Fetch(RedisServer server, TimeSpan timeout, RegionWatch watch)
    {
        var deadline = new Deadline(timeout);
        while (slots.Count > 0 && Attempt(server, deadline, watch) is { } failure)
        {
            if (failure is RedisServerException or RedisCommandException or TimeoutException || watch.IsClosed || deadline.Rest < RetryAfter)
            {
                Recall();
                Problem = server.Reason(failure);
                return;
            }

            Thread.Sleep(RetryAfter);
        }
    }

    /// <summary>Asks once, and gives why there was no answer.</summary>
    private Exception? Attempt(RedisServer server, Deadline deadline, RegionWatch watch)
    {
        if (watch.IsDoubtful && watch.Look(deadline.Rest) is { } doubt)
            return doubt;
        var births = watch.Births;
        try
        {
            var request = Send(server);
            if (Answer.FailureOf(request.Done, deadline.Rest) is { } failure)
            {
                if (failure is RedisConnectionException)
                    watch.Doubt();
                return failure;
            }

            Take(request);
        }
        catch (RedisCommandException refusal)
        {
            return refusal;
        }

        // Where a value is missing, the region may have gone; what was not there before it was made again does not count.
        if (!missesAny || watch.IsClosed)
            return null;
        return watch.Look(deadline.Rest) ?? (watch.Births == births ? null : Attempt(server, deadline, watch));
    }

    private Request Send(RedisServer server)
    {
        var asking = server.Database.CreateTransaction();
        var asked = new Task<RedisValue>[slots.Count];
        var notes = new Task<RedisValue[]>[slots.Count];
        for (var place = 0; place < slots.Count; place++)
        {
            asked[place] = asking.StringGetAsync(slots[place].Key);
            notes[place] = asking.HashValuesAsync(slots[place].NotesKey);
        }

        var before = new SlotMemory.Asked[slots.Count];
        lock (order.Gate)
        {
            var ticket = order.NextTicket();
            for (var place = 0; place < before.Length; place++)
                before[place] = slots[place].Memory.Ask(ticket);
            return new Request(Answer.To(() => asking.ExecuteAsync()), asked, notes, before);
        }
    }

    private void Take(Request request)
    {
        missesAny = false;
        for (var place = 0; place < slots.Count; place++)
        {
            problems[place] = Answer.Failure(request.Values[place]) is { } failure ? Answer.Reason(failure.Message) : null;
            values[place] = problems[place] is null ? (byte[]?)request.Values[place].Result : null;
            var notes = Answer.Failure(request.Notes[place]) is null ? request.Notes[place].Result : [];
            var found = SlotMemory.Found.Of(values[place], notes.SelectMany(text => FlushNote.Read(text)));
            lock (order.Gate)
                flushes[place] = slots[place].Memory.Identify(in found, in request.Before[place], order, clock);
            missesAny |= values[place] is null && problems[place] is null;
        }
    }

    /// <summary>Gives the numbers that were known before.</summary>
    private void Recall()
    {
        lock (order.Gate)
        {
            for (var place = 0; place < slots.Count; place++)
                flushes[place] = slots[place].Memory.Number;
        }
    }

    private sealed record Request(Task<bool> Done, Task<RedisValue>[] Values, Task<RedisValue[]>[] Notes, SlotMemory.Asked[] Before);
}
