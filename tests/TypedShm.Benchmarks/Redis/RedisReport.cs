using System.Diagnostics;
using System.Globalization;
using TypedShm.Transport.Conformance;
using TypedShm.Transport.Redis;

namespace TypedShm.Benchmarks.Redis;

/// <summary>Prints what calls over Redis cost, typed and bare in turns, so that a ratio is one of neighbours in time.</summary>
internal static class RedisReport
{
    private const int Rounds = 7;
    private const int Sessions = 64;

    private static readonly TimeSpan Length = TimeSpan.FromSeconds(0.5);

    public static void Print()
    {
        using var place = new RedisPlace();
        using var session = Conform.Open(new SessionOptions { Address = $"{place.Address}?prefix=typed:", Sender = "BENCH", Transport = new RedisTransport() });
        Console.WriteLine("| over Redis | p50 | p99 | bare p50 | ratio (target) |\n|---|---|---|---|---|");
        foreach (var count in new[] { 1, 3, 8 })
        {
            using var bare = new BareRedis(place.Port, count);
            Tell($"flush of {count}", () => Flush(session, count), bare.Flush, "1.15");
            Tell($"flush of {count}, beside SimpleSHM's transaction alone", () => Flush(session, count), bare.FlushAsSimpleShm, "-");
            Tell(count == 1 ? "read" : $"snapshot of {count}", () => Read(session, count), bare.Read, "1.15");
        }

        foreach (var count in new[] { 1, 3 })
            Console.WriteLine($"| flush of {count} by Python's redis, as SimpleSHM does | {PythonFlush.Median(place.Port, count)} us | | | |");
        using var one = new BareRedis(place.Port, 1);
        TellWake(session, place, one);
        Console.WriteLine("\n| 64 sessions over one connection | flushes a second | bare | ratio (target) |\n|---|---|---|---|");
        TellRate(session, one);
    }

    private static void Flush(Conform session, int count)
    {
        var c = session.Cell;
        c.A.Set(new() { Writer = 1, Round = 1000, Payload = [1, 2, 3, 4], Check = 123456 });
        if (count > 1)
        {
            c.B.Set(new() { Writer = 1, Round = 1000, Payload = [1, 2, 3, 4], Check = 123456 });
            c.C.Set(new() { Writer = 1, Round = 1000, Payload = [1, 2, 3, 4], Check = 123456 });
        }

        if (count > 3)
        {
            c.D.Set(new() { Writer = 1, Round = 1000, Payload = [1, 2, 3, 4], Check = 123456 });
            c.E.Set(new() { Writer = 1, Round = 1000, Payload = [1, 2, 3, 4], Check = 123456 });
            c.F.Set(new() { Writer = 1, Round = 1000, Payload = [1, 2, 3, 4], Check = 123456 });
            c.G.Set(new() { Writer = 1, Round = 1000, Payload = [1, 2, 3, 4], Check = 123456 });
            c.H.Set(new() { Writer = 1, Round = 1000, Payload = [1, 2, 3, 4], Check = 123456 });
        }

        session.Flush();
    }

    private static void Read(Conform session, int count)
    {
        var c = session.Cell;
        var found = count switch
        {
            1 => c.A.Read(out _),
            3 => session.Read(c.A, c.B, c.C).Item1.Status,
            _ => session.Read(c.A, c.B, c.C, c.D, c.E, c.F, c.G, c.H).Item1.Status,
        };
        if (found is not ReadStatus.Fresh)
            throw new InvalidOperationException($"read {found}");
    }

    private static void Tell(string name, Action typed, Action bare, string target)
    {
        var rounds = Enumerable.Range(0, Rounds).Select(_ => (Bare: Times(bare), Typed: Times(typed))).ToArray();
        Say(name, rounds, target);
    }

    private static void Say(string name, (double[] Bare, double[] Typed)[] rounds, string target)
    {
        var ratio = Middle(rounds.Select(round => At(round.Typed, 0.5) / At(round.Bare, 0.5)));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {Middle(rounds.Select(round => At(round.Typed, 0.5))):0.0} us | {Middle(rounds.Select(round => At(round.Typed, 0.99))):0} us | {Middle(rounds.Select(round => At(round.Bare, 0.5))):0.0} us | {ratio:0.00} x ({target}) |"));
    }

    /// <summary>From the flush to the value in a thread that listens, beside announcement, handler, and one read.</summary>
    private static void TellWake(Conform session, RedisPlace place, BareRedis bare)
    {
        using var listening = Conform.Open(new SessionOptions { Address = $"{place.Address}?prefix=typed:", Sender = "EAR", Transport = new RedisTransport() });
        using var heard = new SemaphoreSlim(0);
        using var stop = new CancellationTokenSource();
        var loop = Task.Factory.StartNew(() =>
        {
            foreach (var _ in listening.Cell.A.Listen(timeout: TimeSpan.FromMilliseconds(100)).TakeWhile(_ => !stop.IsCancellationRequested).Where(item => item.Status is ReadStatus.Fresh))
                heard.Release();
        }, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        using var ear = new BareRedis(place.Port, 1);
        using var announced = new SemaphoreSlim(0);
        ear.Listen(() => announced.Release());
        Settle(heard, () => Flush(session, 1));
        Settle(announced, bare.Flush);
        Tell("a listener has the value, from the flush on", () => { Flush(session, 1); heard.Wait(); }, () => { bare.Flush(); announced.Wait(); ear.Read(); }, "1.2");
        stop.Cancel();
        loop.Wait();
    }

    /// <summary>Calls until it is heard, then lets what is still on its way arrive.</summary>
    private static void Settle(SemaphoreSlim heard, Action call)
    {
        var quiet = TimeSpan.FromMilliseconds(200);
        do
            call();
        while (!heard.Wait(quiet));
        while (heard.Wait(quiet))
        {
        }
    }

    private static void TellRate(Conform session, BareRedis bare)
    {
        var sessions = Enumerable.Range(0, Sessions).Select(number => session.NewSession($"S{number}")).ToArray();
        var rounds = Enumerable.Range(0, Rounds).Select(_ => (Bare: Rate(_ => bare.Flush()), Typed: Rate(number => Flush(sessions[number], 1)))).ToArray();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| Set + Flush | {Middle(rounds.Select(round => round.Typed)):0} | {Middle(rounds.Select(round => round.Bare)):0} | {Middle(rounds.Select(round => round.Typed / round.Bare)):0.00} x (0.8) |"));
        foreach (var one in sessions)
            one.Dispose();
    }

    private static double Rate(Action<int> work)
    {
        var (done, begin) = (0L, Stopwatch.GetTimestamp());
        var threads = Enumerable.Range(0, Sessions).Select(number => new Thread(() =>
        {
            for (; Stopwatch.GetElapsedTime(begin) < Length; Interlocked.Increment(ref done))
                work(number);
        })).ToArray();
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        return done / Stopwatch.GetElapsedTime(begin).TotalSeconds;
    }

    private static double[] Times(Action work)
    {
        var (times, begin) = (new List<double>(), Stopwatch.GetTimestamp());
        while (Stopwatch.GetElapsedTime(begin) < Length)
        {
            var start = Stopwatch.GetTimestamp();
            work();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
        }

        times.Sort();
        return [.. times];
    }

    private static double At(double[] sorted, double part) => sorted[(int)(part * (sorted.Length - 1))];

    private static double Middle(IEnumerable<double> rounds) => rounds.Order().ElementAt(Rounds / 2);
}
