using System.Diagnostics;
using System.Globalization;

namespace TypedShm.Transport.Tests.SharedMemory.Hostile;

/// <summary>Runs operations on hostile regions: each must end with a value, a status, or an error that names the address and says what to do. Counts how they end.</summary>
internal sealed class Verdicts
{
    /// <summary>A region of the tests has 300 KB, and nothing that another program writes into it makes anybody ask for much more.</summary>
    private const long MostBytes = 8 << 20;

    private readonly Lock gate = new();
    private readonly SortedDictionary<string, int> outcomes = new(StringComparer.Ordinal);
    private (TimeSpan Took, string Operation) longest;
    private (long Bytes, string Operation) largest;

    /// <summary>Runs an operation, whose outcome it gives in a word or two.</summary>
    public void Judge(string address, string operation, Func<string> work)
    {
        var (begin, allocated) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
        string outcome;
        try
        {
            outcome = work();
        }
        catch (TypedShmException clear)
        {
            if (!clear.Message.Contains(address, StringComparison.Ordinal))
                throw new InvalidOperationException($"{operation}: the error does not name {address}: {clear.Message}", clear);
            outcome = clear.GetType().Name;
        }
        catch (Exception unclear)
        {
            throw new InvalidOperationException($"{operation} ended with {unclear.GetType().Name}: {unclear.Message}", unclear);
        }

        Note(operation, outcome, Stopwatch.GetElapsedTime(begin), GC.GetAllocatedBytesForCurrentThread() - allocated);
    }

    public override string ToString()
    {
        lock (gate)
        {
            var ended = string.Join(Environment.NewLine, outcomes.Select(outcome => string.Create(CultureInfo.InvariantCulture, $"{outcome.Value,8} {outcome.Key}")));
            return string.Create(CultureInfo.InvariantCulture, $"{ended}{Environment.NewLine}longest {longest.Operation} {longest.Took.TotalMilliseconds:0} ms, largest {largest.Operation} {largest.Bytes} bytes");
        }
    }

    private void Note(string operation, string outcome, TimeSpan took, long bytes)
    {
        if (bytes > MostBytes)
            throw new InvalidOperationException($"{operation} has allocated {bytes} bytes");
        lock (gate)
        {
            var key = $"{operation}: {outcome}";
            outcomes[key] = outcomes.GetValueOrDefault(key) + 1;
            longest = took > longest.Took ? (took, operation) : longest;
            largest = bytes > largest.Bytes ? (bytes, operation) : largest;
        }
    }
}
