using TypedShm.Cli.CommandLine;

namespace TypedShm.Cli.Contracts;

/// <summary>Prints the contract text of a description.</summary>
internal static class ShowCommand
{
    public static ExitCode Run(Call call)
    {
        var described = DescriptionArguments.Read(call.Parsed);
        var document = new ContractDocument(described, described.Problems) { Text = described.IsSound ? described.Text : null };
        // The text may go to a file, so problems stand beside it.
        foreach (var problem in described.Problems)
            call.Printer.Note(problem.ToString());
        call.Printer.Print(document.Text ?? "", document.Write);
        return described.IsSound ? ExitCode.Done : ExitCode.Negative;
    }
}
