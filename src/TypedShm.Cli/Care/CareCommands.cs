using System.CommandLine;
using TypedShm.Cli.CommandLine;
using TypedShm.Cli.Contracts;

namespace TypedShm.Cli.Care;

/// <summary>Adds the commands for whoever is called when something is wrong.</summary>
internal static class CareCommands
{
    public static void AddTo(CommandTree tree)
    {
        var doctor = new Command("doctor", "Look for what is wrong with shared memory here, or with one region: exit code 1 when something is.") { DoctorCommand.Files, DescriptionArguments.Name };
        tree.Add(tree.Root, doctor, DoctorCommand.Run, "typedshm doctor --address shm:station", "typedshm doctor station.datadesc.json --address shm:station --json");
        var autopsy = new Command("autopsy", "Say of those who died in a region what they wrote last, and what became of a flush that they died in: exit code 1 when nobody did.") { AutopsyCommand.Address };
        tree.Add(tree.Root, autopsy, AutopsyCommand.Run, "typedshm autopsy shm:station", "typedshm autopsy --address shm:station --json");
    }
}
