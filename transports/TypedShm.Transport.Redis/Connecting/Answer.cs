using StackExchange.Redis;

namespace TypedShm.Transport.Redis;

/// <summary>Waits for what a server answers. The client's own calls have no end where a server stands still.</summary>
internal static class Answer
{
    // What the runtime's own waits can count.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(20);

    /// <summary>Asks, and takes it for a lost connection where the client breaks while it words that there is none: then nothing was sent.</summary>
    public static Task<T> To<T>(Func<Task<T>> ask)
    {
        try
        {
            return ask();
        }
        catch (NullReferenceException)
        {
            return Task.FromException<T>(new NotConnectedException());
        }
    }

    /// <inheritdoc cref="To{T}"/>
    public static Task To(Func<Task> ask)
    {
        try
        {
            return ask();
        }
        catch (NullReferenceException)
        {
            return Task.FromException(new NotConnectedException());
        }
    }

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

    /// <summary>Waits for an answer, and says why there is no value; null when there is.</summary>
    public static Exception? FailureOf(Task answer, TimeSpan timeout) => Wait(answer, timeout) ? Failure(answer) : new TimeoutException("the server does not answer in time");

    /// <summary>Gives the answer, or throws what there is to say.</summary>
    /// <exception cref="TransportException">There is no answer, or it is an error.</exception>
    public static T Of<T>(Task<T> answer, string operation, RedisServer server, TimeSpan timeout, CancellationToken cancel = default)
    {
        if (!Wait(answer, timeout, cancel))
        {
            cancel.ThrowIfCancellationRequested();
            throw new TransportException(operation, server.Address.Text, $"the server does not answer within {timeout.TotalSeconds:0.###} s");
        }

        return Failure(answer) is { } failure ? throw new TransportException(operation, server.Address.Text, server.Reason(failure), innerException: failure) : answer.Result;
    }

    /// <summary>Tells whether a transaction was certainly not carried out: the server says so, or it never left this process.</summary>
    public static bool IsNotDone(Exception failure) =>
        (failure is RedisServerException && !IsUnbound(failure)) || failure is RedisCommandException or NotConnectedException
        || failure is RedisConnectionException { FailureType: ConnectionFailureType.UnableToResolvePhysicalConnection or ConnectionFailureType.UnableToConnect };

    /// <summary>Tells whether an error is that of a transaction of which a command was refused.</summary>
    public static bool IsAborted(string error) => error.StartsWith("EXECABORT", StringComparison.Ordinal);

    /// <summary>Tells whether a key holds something else than a command wants.</summary>
    public static bool IsWrongType(Exception? failure) => failure is RedisServerException && failure.Message.StartsWith("WRONGTYPE", StringComparison.Ordinal);

    /// <summary>Says on one line why a command was not carried out, and what to do where that is known.</summary>
    public static string Reason(string what)
    {
        what = what.ReplaceLineEndings(" ");
        return what switch
        {
            _ when what.Contains("READONLY", StringComparison.Ordinal) => $"{what} ({RedisServer.OnlyReplica})",
            _ when what.Contains("OOM", StringComparison.Ordinal) => $"{what} (the server's maxmemory is reached: raise it, or free memory)",
            _ when what.Contains("NOPERM", StringComparison.Ordinal) => $"{what} (the server's ACL does not let this user do it)",
            _ when what.Contains("NOAUTH", StringComparison.Ordinal) => $"{what} (the server wants a password: give it as redis://:password@host)",
            _ when what.Contains("WRONGTYPE", StringComparison.Ordinal) => $"{what} (another program keeps something else below this key)",
            _ when what.Contains("without MULTI", StringComparison.Ordinal) => $"{what} (the server has not carried out MULTI, so the commands were carried out one by one; allow this user MULTI)",
            _ => what,
        };
    }

    // Then what should have been in the transaction was carried out without one.
    private static bool IsUnbound(Exception failure) => failure.Message.Contains("without MULTI", StringComparison.Ordinal);
}
