namespace TypedShm;

/// <summary>Reports what a caller could not expect: a broken installation, a refused contract, a flush that was not done.</summary>
public class TypedShmException : Exception
{
    /// <summary>Creates the exception with what is wrong, where, and what to do.</summary>
    public TypedShmException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
