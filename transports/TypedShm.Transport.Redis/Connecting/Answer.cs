using StackExchange.Redis;

namespace TypedShm.Transport.Redis;

/// <summary>Waits for what a server answers. The client's own calls have no end where a server stands still.</summary>
internal static class Answer
{
    // What the runtime's own waits can count.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(20);

    /// <summary>Waits for an answer, whatever it is; false when the time is over, or when it was cancelled.</summary>
    public static bool Wait(Task answer, TimeSpan timeout, CancellationToken cancel = default)
    {
        try
        {
            return answer.Wait(timeout < LongestWait ? timeout : LongestWait, cancel);
        }
        catch (AggregateException)
        {
            return true;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested && !answer.IsCanceled)
        {
            return answer.IsCompleted;
        }
    }

    /// <summary>Says what an answer is that is no value: an error of the server's, or the loss of the connection.</summary>
    public static Exception? Failure(Task answer) => answer.IsFaulted ? answer.Exception!.GetBaseException() : answer.IsCanceled ? new TaskCanceledException(answer) : null;

    /// <summary>Gives the answer, or throws what there is to say.</summary>
    /// <exception cref="TransportException">There is no answer, or it is an error.</exception>
    public static T Of<T>(Task<T> answer, string operation, RedisAddress address, TimeSpan timeout, CancellationToken cancel = default)
    {
        if (!Wait(answer, timeout, cancel))
        {
            cancel.ThrowIfCancellationRequested();
            throw new TransportException(operation, address.Text, $"the server does not answer within {timeout.TotalSeconds:0.###} s");
        }

        return Failure(answer) is { } failure ? throw new TransportException(operation, address.Text, Reason(failure), innerException: failure) : answer.Result;
    }

    /// <summary>Tells whether a command was certainly not carried out: the server says so, or it never left this process.</summary>
    public static bool IsNotDone(Exception failure) =>
        failure is RedisServerException or RedisCommandException
        || failure is RedisConnectionException { FailureType: ConnectionFailureType.UnableToResolvePhysicalConnection or ConnectionFailureType.UnableToConnect };

    /// <summary>Says on one line why a command was not carried out, and what to do where that is known.</summary>
    public static string Reason(Exception failure)
    {
        var what = failure.Message.ReplaceLineEndings(" ");
        return what switch
        {
            _ when what.Contains("READONLY", StringComparison.Ordinal) => $"{what} (the server is a replica that only reads: name the master in the address)",
            _ when what.Contains("OOM", StringComparison.Ordinal) => $"{what} (the server's maxmemory is reached: raise it, or free memory)",
            _ when what.Contains("NOPERM", StringComparison.Ordinal) => $"{what} (the server's ACL does not let this user do it)",
            _ when what.Contains("WRONGTYPE", StringComparison.Ordinal) => $"{what} (another program keeps something else below this key)",
            _ => what,
        };
    }
}
