using System.Diagnostics;
using TypedShm.Benchmarks.Journey.Sides;

namespace TypedShm.Benchmarks.Journey.Roles;

/// <summary>What a process does in a scene.</summary>
internal static class Role
{
    private const int Block = 64;

    /// <summary>Does a role by its name.</summary>
    /// <param name="name">The role; behind a colon, what it takes.</param>
    /// <param name="side">The way it writes, reads and waits.</param>
    /// <param name="window">When to measure.</param>
    public static Figures Do(string name, ISide side, Window window)
    {
        var (role, argument) = name.Split(':') is [var first, var second] ? (first, double.Parse(second, System.Globalization.CultureInfo.InvariantCulture)) : (name, 0);
        return role switch
        {
            "flush" => Call(() => Flush(side), window),
            "read" => Call(() => side.Read() < 0 ? 1 : 0, window),
            "pace" => Pace(side, TimeSpan.FromMicroseconds(argument), window),
            "listen" => Listen(side, window),
            "ask" => Ask(side, window),
            "answer" => Answer(side, window),
            _ => throw new ArgumentException($"there is no role {name}"),
        };
    }

    /// <summary>Calls as fast as it can: in the first half of the window counted in blocks, in the second each call timed by itself.</summary>
    private static Figures Call(Func<int> call, Window window)
    {
        window.AwaitWarm(() => call());
        var processor = Environment.CpuUsage.TotalTime;
        var (calls, failures, begin) = (0L, 0L, Stopwatch.GetTimestamp());
        for (; window.IsFirstHalf; calls += Block)
        {
            for (var number = 0; number < Block; number++)
                failures += call();
        }

        var mean = Stopwatch.GetElapsedTime(begin).TotalNanoseconds / calls;
        var times = new List<long>(1 << 20);
        while (window.IsOpen)
        {
            var start = Stopwatch.GetTimestamp();
            failures += call();
            times.Add(Stopwatch.GetTimestamp() - start);
        }

        processor = Environment.CpuUsage.TotalTime - processor;
        while (window.IsAnybodyAtWork)
            call();
        return Figures.Of(calls, mean, times, failures, processor / window.Length);
    }

    private static int Flush(ISide side)
    {
        side.Flush(Stopwatch.GetTimestamp());
        return 0;
    }

    /// <summary>Flushes the time, then waits: by spinning where the pause is short, so that the processor stays awake.</summary>
    private static Figures Pace(ISide side, TimeSpan pause, Window window)
    {
        window.AwaitWarm(() => FlushAndPause(side, pause));
        var processor = Environment.CpuUsage.TotalTime;
        var flushes = 0L;
        for (; window.IsAnybodyAtWork; flushes++)
            FlushAndPause(side, pause);
        return new Figures(flushes, 0, 0, 0, 0, (Environment.CpuUsage.TotalTime - processor) / window.Length);
    }

    private static void FlushAndPause(ISide side, TimeSpan pause)
    {
        var begin = Stopwatch.GetTimestamp();
        side.Flush(begin);
        if (pause > TimeSpan.FromMilliseconds(1))
            Thread.Sleep(pause);
        while (Stopwatch.GetElapsedTime(begin) < pause)
            Thread.SpinWait(10);
    }

    /// <summary>Waits for values that carry the time at which they were flushed, and takes the way of each.</summary>
    private static Figures Listen(ISide side, Window window)
    {
        window.AwaitWarm(() => side.Wait());
        var processor = Environment.CpuUsage.TotalTime;
        var ways = new List<long>(1 << 20);
        while (window.IsOpen)
        {
            var stamp = side.Wait();
            if (stamp >= 0)
                ways.Add(Stopwatch.GetTimestamp() - stamp);
        }

        return Figures.Of(ways.Count, ways.Average(), ways, 0, (Environment.CpuUsage.TotalTime - processor) / window.Length);
    }

    /// <summary>Asks and waits for the answer; half of the round trip is the way of one value.</summary>
    private static Figures Ask(ISide side, Window window)
    {
        window.AwaitWarm(() => AskOnce(side));
        var processor = Environment.CpuUsage.TotalTime;
        var (ways, failures) = (new List<long>(1 << 20), 0L);
        var begin = Stopwatch.GetTimestamp();
        while (window.IsOpen)
        {
            var start = Stopwatch.GetTimestamp();
            failures += AskOnce(side);
            ways.Add((Stopwatch.GetTimestamp() - start) / 2);
        }

        var mean = Stopwatch.GetElapsedTime(begin).TotalNanoseconds / ways.Count / 2;
        processor = Environment.CpuUsage.TotalTime - processor;
        while (window.IsAnybodyAtWork)
            AskOnce(side);
        return Figures.Of(ways.Count, mean, ways, failures, processor / window.Length);
    }

    private static int AskOnce(ISide side)
    {
        side.Flush(Stopwatch.GetTimestamp());
        return side.Wait() < 0 ? 1 : 0;
    }

    private static Figures Answer(ISide side, Window window)
    {
        window.AwaitWarm(() => AnswerOnce(side));
        var answers = 0L;
        for (; window.IsAnybodyAtWork; answers++)
            AnswerOnce(side);
        return new Figures(answers, 0, 0, 0, 0, 0);
    }

    private static void AnswerOnce(ISide side)
    {
        if (side.Wait() is >= 0 and var stamp)
            side.Flush(stamp);
    }
}
