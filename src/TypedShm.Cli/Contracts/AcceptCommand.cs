using TypedShm.Cli.CommandLine;

namespace TypedShm.Cli.Contracts;

/// <summary>Makes the contract of a description the accepted one.</summary>
internal static class AcceptCommand
{
    public static ExitCode Run(Call call)
    {
        var described = DescriptionArguments.Read(call.Parsed);
        var document = new ContractDocument(described, described.Problems);
        if (!described.IsSound)
        {
            call.Printer.Print(ProblemLines.Of(described.Problems), document.Write);
            call.Printer.Note("typedshm: nothing was accepted; mend the description first");
            return ExitCode.Negative;
        }

        var accepted = AcceptedContract.Of(described);
        var changes = LineDifference.Of(accepted.Text, described.Text);
        accepted.Replace(described.Text);
        document = document with { Snapshot = accepted.Path, Changes = changes };
        call.Printer.Print(Describe(described, accepted, changes), document.Write);
        return ExitCode.Done;
    }

    private static string Describe(DescribedContract described, AcceptedContract accepted, IReadOnlyList<string> changes)
    {
        var contract = $"contract {described.Contract.Name}, fingerprint {described.Fingerprint}, {described.Contract.Records.Count} records";
        return changes.Count == 0 && accepted.Text is not null
            ? $"{accepted.Path}: is already {contract}\n"
            : $"{accepted.Path}: accepted {contract}\n{LineDifference.Show(changes, accepted.Path, described.Files)}";
    }
}
