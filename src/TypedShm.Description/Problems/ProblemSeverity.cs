namespace TypedShm.Description;

/// <summary>Says how much a condition matters unless the project decides otherwise.</summary>
public enum ProblemSeverity
{
    /// <summary>The build fails.</summary>
    Error,

    /// <summary>The program can be built in spite of it.</summary>
    Warning,

    /// <summary>Nothing is wrong.</summary>
    Information,
}
