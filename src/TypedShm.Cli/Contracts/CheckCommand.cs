using TypedShm.Cli.CommandLine;
using TypedShm.Description;

namespace TypedShm.Cli.Contracts;

/// <summary>Says what is wrong with a description, in the compiler's own lines.</summary>
internal static class CheckCommand
{
    public static ExitCode Run(Call call)
    {
        var described = DescriptionArguments.Read(call.Parsed);
        var problems = AcceptedContract.Judge(described);
        call.Printer.Print(ProblemLines.Of(problems), new ContractDocument(described, problems).Write);
        return problems.Any(DescribedContract.IsError) ? ExitCode.Negative : ExitCode.Done;
    }
}
