namespace TypedShm.Description;

/// <summary>Tells who breaks when a description no longer agrees with the contract that was accepted.</summary>
public static class ContractGate
{
    private const string Ending = ".contract.txt";

    /// <summary>Gives the path of the accepted contract: beside the first file, under the stem of its name where that names the contract, else under the contract's name.</summary>
    /// <param name="firstFile">The path of the first file of the description.</param>
    /// <param name="contractName">The contract's name; null where the file gives it.</param>
    public static string SnapshotPath(string firstFile, string? contractName = null)
    {
        var folder = firstFile.Substring(0, firstFile.Length - ContractName.FileOf(firstFile).Length);
        var isNamedByFile = contractName is null || contractName == ContractName.FromPath(firstFile);
        return folder + (isNamedByFile ? ContractName.StemOf(firstFile) : contractName) + Ending;
    }

    /// <summary>Compares a description with the contract that was accepted. Where the description has problems of its own, a record that is missing is not taken for removed.</summary>
    /// <param name="description">The description.</param>
    /// <param name="files">The files from which it was read, in order.</param>
    /// <param name="snapshot">The accepted contract; null where there is none.</param>
    public static EquatableArray<Problem> Compare(CheckedDescription description, IReadOnlyList<DescriptionFile> files, DescriptionFile? snapshot)
    {
        var (contract, isWhole) = (description.Contract, description.Problems.Count == 0);
        var accept = AcceptCommand.For(contract.Name, files);
        if (snapshot is null)
            return isWhole ? new([InSnapshot.Missing.At(files[0].Path, default, contract.Name, accept)]) : default;
        // The usual case, and it costs no more than to write the text.
        var written = ContractText.Write(contract);
        if (snapshot.Text == written)
            return default;
        var text = new SnapshotText(snapshot);

        var reader = new SnapshotReader(text, accept);
        if (reader.Read() is not { } accepted)
            return new([reader.Problem!]);
        var pairs = RecordPair.Of(accepted.Records, new SnapshotReader(new(new("", written)), accept).Read()!.Records);
        if (!pairs.All(pair => pair.Old is null || pair.IsSame || reader.IsSound(pair.Old)))
            return new([reader.Problem!]);
        var isAnyKept = pairs.Any(pair => pair is { Old: not null, Now: not null });
        if (isWhole && !isAnyKept && accepted.Name != contract.Name)
            return new([InSnapshot.Foreign.At(text.Path, text.Place(SnapshotContract.NameLine, accepted.Name), accepted.Name, contract.Name, accept)]);

        var findings = new Findings(files);
        if (accepted.Name != contract.Name)
            findings.AtStart(InChange.ContractRenamed, contract.Name, accepted.Name, WhoBreaks.Source(accepted.Name));
        if (isWhole && !isAnyKept && accepted.Records.Count > 0)
            findings.AtStart(InChange.NothingLeft, contract.Name, WhoBreaks.Layout);
        new ContractComparison(findings, isWhole).Compare(pairs);
        if (isWhole && findings.Count == 0 && Harmless(accepted, pairs, text, contract) is { } what)
            findings.AtStart(InSnapshot.Outdated, contract.Name, what, accept);
        return findings.InOrder();
    }

    /// <summary>Says in what the texts differ although nobody breaks; null if only in empty lines.</summary>
    private static string? Harmless(SnapshotContract accepted, IReadOnlyList<RecordPair> pairs, SnapshotText text, ContractModel contract)
    {
        if (!accepted.Records.Select(record => record.Name).SequenceEqual(contract.Records.Select(record => record.Name)))
            return "the order of the records";
        if (!pairs.All(pair => pair.IsSame))
            return "a former name or a fingerprint";
        return text.Lines[SnapshotContract.NameLine] == ContractText.Header(contract) ? null : "the fingerprint";
    }
}
