using System.CommandLine;
using TypedShm.Cli.CommandLine;

namespace TypedShm.Cli.Contracts;

/// <summary>Adds the commands that need nothing but files.</summary>
internal static class ContractCommands
{
    public static void AddTo(CommandTree tree)
    {
        tree.Add(
            tree.Root,
            Describe("check", "Say what is wrong with a description, and where, as the compiler does: exit code 0, or 1 when there are errors."),
            CheckCommand.Run,
            "typedshm check station.datadesc.json",
            "typedshm check base.datadesc.json site.json --name Station --json");
        var contract = new Command("contract", "Show, compare and accept the contract of a description.");
        tree.Root.Subcommands.Add(contract);
        tree.Add(contract, Describe("show", "Print the contract: one line a field."), ShowCommand.Run, "typedshm contract show station.datadesc.json");
        tree.Add(
            contract,
            Describe("diff", "Compare with the accepted contract: exit code 1 when somebody would break, 0 when nobody does."),
            DiffCommand.Run,
            "typedshm contract diff station.datadesc.json");
        tree.Add(
            contract,
            Describe("accept", "Make the contract the accepted one, in <name>.contract.txt beside the first file."),
            AcceptCommand.Run,
            "typedshm contract accept station.datadesc.json");
    }

    private static Command Describe(string name, string description) => new(name, description) { DescriptionArguments.Files, DescriptionArguments.Name };
}
