using TypedShm.Cli.CommandLine;
using TypedShm.Description;

namespace TypedShm.Cli.Contracts;

/// <summary>Says who would break by what differs from the accepted contract, then shows the lines that differ.</summary>
internal static class DiffCommand
{
    public static ExitCode Run(Call call)
    {
        var described = DescriptionArguments.Read(call.Parsed);
        var problems = AcceptedContract.Judge(described);
        var document = new ContractDocument(described, problems);
        var text = ProblemLines.Of(problems);
        if (described.IsSound)
        {
            var accepted = AcceptedContract.Of(described);
            var changes = LineDifference.Of(accepted.Text, described.Text);
            document = document with { Snapshot = accepted.Path, Changes = changes };
            text += LineDifference.Show(changes, accepted.Path, described.Files);
        }

        call.Printer.Print(text, document.Write);
        return problems.Any(DescribedContract.IsError) ? ExitCode.Negative : ExitCode.Done;
    }
}
