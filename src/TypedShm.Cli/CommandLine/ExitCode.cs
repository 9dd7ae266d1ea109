namespace TypedShm.Cli.CommandLine;

/// <summary>Says to the shell how a command ended.</summary>
internal enum ExitCode
{
    /// <summary>What was asked for is done.</summary>
    Done = 0,

    /// <summary>An answer that one must expect: the description has errors, nobody has written yet, the time is over.</summary>
    Negative = 1,

    /// <summary>The command was called wrongly.</summary>
    Usage = 2,

    /// <summary>Something is broken that the call did not say: no transport, another contract, a disk that cannot be written.</summary>
    Broken = 3,

    /// <summary>Somebody pressed Ctrl-C, as shells count it.</summary>
    Interrupted = 130,

    /// <summary>Nobody could read any more what was still to be printed: as shells count a death by SIGPIPE.</summary>
    ReaderGone = 141,
}
