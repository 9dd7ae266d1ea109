namespace TypedShm.Description.Tests;

/// <summary>A description that was accepted, the same one changed, and how the change is reported in full.</summary>
public sealed record GateCase(string Id, int Line, int Column, string Message, string Accepted, string Now)
{
    /// <summary>Gets the accepted text where it is not that of the accepted description.</summary>
    public string? Snapshot { get; init; }

    /// <summary>Gets the name under which the description was accepted.</summary>
    public string AcceptedName { get; init; } = "Test";

    /// <summary>Gets whether nothing was accepted.</summary>
    public bool IsFirst { get; init; }

    /// <summary>Gets the report, as compilers write it.</summary>
    public string Report
    {
        get
        {
            var severity = ProblemCatalogue.All.Single(kind => kind.Id == Id).Severity is ProblemSeverity.Error ? "error" : "info";
            return $"{(Snapshot is null ? "f.json" : "f.contract.txt")}({Line},{Column}): {severity} {Id}: {Message}";
        }
    }

    /// <summary>Compares the changed description with what was accepted.</summary>
    public EquatableArray<Problem> Compare()
    {
        var accepted = Describe.Text(Accepted);
        Assert.Empty(accepted.Problems);
        var text = Snapshot ?? ContractText.Write(accepted.Contract with { Name = AcceptedName });
        return ContractGate.Compare(Describe.Text(Now), [new("f.json", Now)], IsFirst ? null : new("f.contract.txt", text));
    }

    public override string ToString() => $"{Id} {Message}";
}
