using System.Diagnostics;
using System.Globalization;

namespace TypedShm.Benchmarks.Redis;

/// <summary>SimpleSHM's flush in Python: json.dumps and one transaction.</summary>
internal static class PythonFlush
{
    private const string Program =
        """
        import json, redis, sys, time
        port, count = int(sys.argv[1]), int(sys.argv[2])
        server, times = redis.Redis(port=port), []
        while len(times) < 5000:
            begin = time.perf_counter()
            flush = server.pipeline(transaction=True)
            for record in range(count):
                value = {"ts": time.time(), "sender": "BENCH", "writer": 1, "round": 1000, "payload": [1, 2, 3, 4], "check": 123456}
                flush.set("python:%d" % record, json.dumps(value))
                flush.publish("python:%d" % record, "available")
            flush.execute()
            times.append(time.perf_counter() - begin)
        print("%.1f" % (sorted(times)[len(times) // 2] * 1e6))
        """;

    /// <summary>Gives the microseconds that half of the flushes take at most, or why there are none.</summary>
    public static string Median(int port, int count)
    {
        string[] words = ["-c", Program, port.ToString(CultureInfo.InvariantCulture), count.ToString(CultureInfo.InvariantCulture)];
        using var python = Process.Start(new ProcessStartInfo("/usr/bin/python3", words) { RedirectStandardOutput = true })!;
        var median = python.StandardOutput.ReadToEnd().Trim();
        python.WaitForExit();
        return python.ExitCode == 0 ? median : "python3-redis is missing";
    }
}
