namespace TypedShm;

/// <summary>Reports that a transport could not do its work.</summary>
public sealed class TransportException : TypedShmException
{
    /// <summary>Creates the exception; the message begins with operation and address.</summary>
    public TransportException(string operation, string address, string reason, int? nativeCode = null, Exception? innerException = null)
        : base($"{operation} {AddressText.Shown(address)}: {reason}", innerException)
    {
        Operation = operation;
        Address = AddressText.Shown(address);
        NativeCode = nativeCode;
    }

    /// <summary>Gets what was being done, such as <c>open</c>.</summary>
    public string Operation { get; }

    /// <summary>Gets the address of the region; without a password that is in it.</summary>
    public string Address { get; }

    /// <summary>Gets the operating system's or library's own error number, where there is one.</summary>
    public int? NativeCode { get; }
}
