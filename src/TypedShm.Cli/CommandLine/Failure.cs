namespace TypedShm.Cli.CommandLine;

/// <summary>Turns exceptions into exit codes; what is not listed is a defect of ours and ends the program with its trace.</summary>
internal static class Failure
{
    /// <summary>Gives null for an exception that nobody can expect.</summary>
    public static ExitCode? CodeOf(Exception exception) => exception switch
    {
        UsageException => ExitCode.Usage,
        OperationCanceledException => ExitCode.Interrupted,
        TypedShmException or IOException or UnauthorizedAccessException or PlatformNotSupportedException or DllNotFoundException => ExitCode.Broken,
        _ => null,
    };
}
