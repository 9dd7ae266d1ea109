namespace TypedShm.Transport.Conformance.Changes;

/// <summary>One kind of change of a description, and what becomes of a program before it and one after it that meet at one region.</summary>
/// <param name="Name">The kind.</param>
/// <param name="Before">The description before.</param>
/// <param name="After">The description after.</param>
public sealed record ContractChange(string Name, string Before, string After)
{
    /// <summary>Gets whether either program is refused at a region that the other has made.</summary>
    public bool IsRefused { get; init; }

    /// <summary>Gets what a program before the change is told at a region made after it, a line for each difference; none when they are equal.</summary>
    public string[] OldIsTold { get; init; } = [];

    /// <summary>Gets what a program after the change is told at a region made before it.</summary>
    public string[] NewIsTold { get; init; } = [];

    /// <summary>Gets the record before, through which values cross.</summary>
    public string OldRecord { get; init; } = "G__r";

    /// <summary>Gets the same record after.</summary>
    public string NewRecord { get; init; } = "G__r";

    public (string Field, object Value)[] OldWrites { get; init; } = [];

    /// <summary>Gets what a program after the change then reads: the status, and the fields or what is wrong.</summary>
    public string NewReads { get; init; } = "";

    public (string Field, object Value)[] NewWrites { get; init; } = [];

    public string OldReads { get; init; } = "";

    /// <summary>Gets a record that regions made before the change do not have.</summary>
    public string? AbsentBefore { get; init; }

    /// <summary>Gets a record that regions made after the change do not have.</summary>
    public string? AbsentAfter { get; init; }
}
