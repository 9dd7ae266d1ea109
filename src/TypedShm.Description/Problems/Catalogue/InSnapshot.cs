namespace TypedShm.Description;

/// <summary>Names what is reported of the accepted contract itself (400 to 409).</summary>
public static class InSnapshot
{
    /// <summary>Nobody has accepted a contract yet.</summary>
    public static readonly ProblemKind Missing = new(
        "TSHM401", "No contract is accepted yet", "{0}: no contract is accepted yet, so nobody is told who breaks when the description changes; run: {1}", ProblemSeverity.Information);

    /// <summary>A line of the accepted contract cannot be read.</summary>
    public static readonly ProblemKind Damaged = new(
        "TSHM402", "Accepted contract is damaged", "{0}, so nothing is compared; restore the file from version control, or run: {1}");

    /// <summary>A merge of versions left its marks in the accepted contract.</summary>
    public static readonly ProblemKind Conflict = new(
        "TSHM403", "Accepted contract has a merge conflict", "a merge left its marks here, so nothing is compared; keep the lines of one side, build to see who breaks, then run: {0}");

    /// <summary>The accepted contract is written in another form.</summary>
    public static readonly ProblemKind OtherForm = new(
        "TSHM404", "Accepted contract has another form", "the accepted contract is written in form {0}, and this TypedShm reads form 1; use the TypedShm that wrote it, or run: {1}");

    /// <summary>The accepted contract is that of another description.</summary>
    public static readonly ProblemKind Foreign = new(
        "TSHM405", "Accepted contract is that of another description", "this is the accepted contract of {0}, and {1} has none of its records; restore the one of {1} from version control, or run: {2}");

    /// <summary>The texts differ, and nobody breaks.</summary>
    public static readonly ProblemKind Outdated = new(
        "TSHM406", "Accepted contract differs, and nobody breaks", "{0}: {1} differs from the accepted contract, which breaks nobody; run: {2}", ProblemSeverity.Information);

    internal static ProblemKind[] All { get; } = [Missing, Damaged, Conflict, OtherForm, Foreign, Outdated];
}
