namespace TypedShm.Description;

/// <summary>Names what is reported of a project (5xx), and defects of the generator (9xx).</summary>
public static class InProject
{
    /// <summary>The file's name gives no contract name; reported by whoever names the contract.</summary>
    public static readonly ProblemKind ContractNameNoIdentifier = new(
        "TSHM501", "Contract name is no identifier", "{0}: the file's name gives the contract's name, and {1} is no identifier of C#; rename the file, such as station.datadesc.json");

    /// <summary>Two descriptions give one contract; reported by whoever has both.</summary>
    public static readonly ProblemKind ContractNameTaken = new(
        "TSHM502", "Two descriptions with one contract name", "{0}: the contract {1} is already described by {2}; rename one of the two files");

    /// <summary>The contract hides its own namespace; reported by whoever knows the namespace.</summary>
    public static readonly ProblemKind ContractNameIsNamespace = new(
        "TSHM503", "Contract name hides its namespace", "{0}: the contract {1} has the name of the first part of the namespace {2}, so that code outside of it cannot say {1}; rename the file, set TypedShmNamespace in the project, or name the contract by TypedShmContract", ProblemSeverity.Warning);

    /// <summary>A merge of files has no name; reported by the build.</summary>
    public static readonly ProblemKind MergeUnnamed = new(
        "TSHM504", "Merge without a contract name", "TypedShmContract of {0} has no name; write Name=\"Station\" beside Include.");

    /// <summary>A file is in two merges; reported by the build.</summary>
    public static readonly ProblemKind FileInTwoMerges = new(
        "TSHM505", "File in two merges", "A file is named by more than one TypedShmContract: {0}; give each contract a file of its own.");

    /// <summary>The project is compiled as an older C#; reported by the build.</summary>
    public static readonly ProblemKind LanguageTooOld = new(
        "TSHM506", "C# is too old", "TypedShm needs C# 14, and LangVersion is {0}; remove LangVersion or write 14.0.");

    /// <summary>The generator failed where it must not; reported by the generator.</summary>
    public static readonly ProblemKind GeneratorDefect = new(
        "TSHM901", "Defect of the generator", "{0}: the generator failed ({1}); report this with the description, it is no mistake of yours");

    internal static ProblemKind[] All { get; } =
    [
        ContractNameNoIdentifier, ContractNameTaken, ContractNameIsNamespace, MergeUnnamed, FileInTwoMerges, LanguageTooOld,
        GeneratorDefect,
    ];
}
