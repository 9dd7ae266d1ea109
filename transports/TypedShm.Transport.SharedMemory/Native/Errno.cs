namespace TypedShm.Transport.SharedMemory.Native;

/// <summary>Knows the kernel's error numbers; nobody else does.</summary>
internal static class Errno
{
    public const int None = 0;
    public const int NotPermitted = 1;
    public const int NoEntry = 2;
    public const int Interrupted = 4;
    public const int Again = 11;
    public const int NoMemory = 12;
    public const int NoAccess = 13;
    public const int Exists = 17;
    public const int Invalid = 22;
    public const int TooManyFiles = 24;
    public const int NoSpace = 28;
    public const int NoCall = 38;
    public const int Removed = 43;

    /// <summary>Tells whether an object that was there is so no more.</summary>
    public static bool MeansGone(int code) => code is Invalid or Removed or NoEntry;

    /// <summary>Says what failed and what to do.</summary>
    /// <param name="operation">What the caller wanted.</param>
    /// <param name="address">The region.</param>
    /// <param name="call">The kernel's call, with its key.</param>
    /// <param name="code">The error number.</param>
    public static TransportException Failure(string operation, ShmAddress address, string call, int code) =>
        new(operation, address.Text, $"{call} failed: {Meaning(code, address)}", code);

    private static string Meaning(int code, ShmAddress address) => code switch
    {
        NoAccess or NotPermitted =>
            $"the region belongs to another user (errno {code}). Whoever initialises it can let its group in: {address.With("mode", "0660")}; `ipcs -m -s` shows owners and modes.",
        NoSpace =>
            $"the system has no room for another object (errno {code}): `ipcs -ls -lm` shows the limits kernel.shmmni, kernel.shmall and kernel.sem, `ipcs -m -s` who has taken them; remove what is left over, or raise the limit with sysctl.",
        NoMemory => $"there is not enough memory (errno {code}): the contract's records need more than the system gives; see `ipcs -lm`, kernel.shmall and the memory limit of the container.",
        Invalid => $"the system does not allow an object of this size (errno {code}): `ipcs -lm -ls` shows the limits kernel.shmmax and kernel.sem; raise the limit with sysctl, or describe smaller records.",
        TooManyFiles => $"the process has attached too many segments (errno {code}): close sessions that are not needed.",
        NoCall => $"this kernel has no System V shared memory, or a filter of the container forbids it (errno {code}); use redis: or zmq: between processes.",
        Removed => $"the object was removed meanwhile (errno {code}); open again.",
        _ => $"errno {code}, {System.Runtime.InteropServices.Marshal.GetPInvokeErrorMessage(code)}.",
    };
}
