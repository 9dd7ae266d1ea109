using System.Diagnostics;
using StackExchange.Redis;

namespace TypedShm.Transport.Redis;

/// <summary>The values of some slots at one moment, with what stands beside them: one transaction.</summary>
internal sealed class SlotValues(IReadOnlyList<RedisSlot> slots, FlushOrder order, TimeProvider clock)
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromMilliseconds(20);

    private readonly byte[]?[] values = new byte[slots.Count][];
    private readonly string?[] problems = new string[slots.Count];
    private readonly long[] flushes = new long[slots.Count];

    /// <summary>Gets whether there is nothing where a value should be.</summary>
    public bool MissesAny { get; private set; }

    public byte[]? ValueOf(int place) => values[place];

    public long FlushOf(int place) => flushes[place];

    public string? ProblemOf(int place) => problems[place];

    /// <summary>Gets why the server has not answered; null when it has.</summary>
    public string? Problem { get; private set; }

    /// <summary>Asks the server, again where a connection was lost.</summary>
    public void Fetch(RedisServer server, TimeSpan timeout, RegionWatch watch)
    {
        var begin = Stopwatch.GetTimestamp();
        while (slots.Count > 0)
        {
            var request = Send(server);
            var rest = timeout - Stopwatch.GetElapsedTime(begin);
            var failure = Answer.Wait(request.Done, rest > TimeSpan.Zero ? rest : TimeSpan.Zero) ? Answer.Failure(request.Done) : new TimeoutException($"the server does not answer within {timeout.TotalSeconds:0.###} s");
            if (failure is null)
            {
                Take(request);
                return;
            }

            if (failure is RedisServerException or TimeoutException || watch.IsClosed || Stopwatch.GetElapsedTime(begin) + RetryAfter > timeout)
            {
                Recall();
                Problem = Answer.Reason(failure);
                return;
            }

            Thread.Sleep(RetryAfter);
        }
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
            return new Request(asking.ExecuteAsync(), asked, notes, before);
        }
    }

    private void Take(Request request)
    {
        for (var place = 0; place < slots.Count; place++)
        {
            problems[place] = Answer.Failure(request.Values[place]) is { } failure ? Answer.Reason(failure) : null;
            values[place] = problems[place] is null ? (byte[]?)request.Values[place].Result : null;
            var notes = Answer.Failure(request.Notes[place]) is null ? request.Notes[place].Result : [];
            var found = SlotMemory.Found.Of(values[place], notes.SelectMany(text => FlushNote.Read(text)));
            lock (order.Gate)
                flushes[place] = slots[place].Memory.Identify(in found, in request.Before[place], order, clock);
            MissesAny |= values[place] is null && problems[place] is null;
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
