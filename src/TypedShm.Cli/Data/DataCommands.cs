using System.CommandLine;
using TypedShm.Cli.CommandLine;
using TypedShm.Cli.Contracts;

namespace TypedShm.Cli.Data;

/// <summary>Adds the commands that work on a region, over any transport.</summary>
internal static class DataCommands
{
    public static void AddTo(CommandTree tree)
    {
        AddOfRegions(tree);
        AddOfRecords(tree);
    }

    private static void AddOfRegions(CommandTree tree)
    {
        var init = new Command("init", "Fill a region with the blanks of a description; one that is ready already is left as it is.")
        {
            DescriptionArguments.Files, DescriptionArguments.Name, InitCommand.Reset, ReadyFlag.Variable,
        };
        tree.Add(
            tree.Root, init, InitCommand.Run, "typedshm init station.datadesc.json", "typedshm init base.datadesc.json site.json --name Station --address shm:test --reset");
        var wait = new Command("wait", "Wait until somebody has initialised a region: exit code 1 when nobody has in time.") { ReadyFlag.Variable };
        tree.Add(tree.Root, wait, call => call.WhileRead(WaitCommand.Run), "typedshm wait --address shm:station --timeout 20");
        var show = new Command("show", "Say what a region is, who initialised it, and how old its records are.");
        tree.Add(tree.Root, show, ShowCommand.Run, "typedshm show --address shm:station");
        var list = new Command("list", "List the regions in the shared memory of this machine, and who is in them, alive or dead.");
        tree.Add(tree.Root, list, ListCommand.Run, "typedshm list --json");
        var remove = new Command("remove", "Remove a region with its values; whoever is attached finds it closed.");
        tree.Add(tree.Root, remove, RemoveCommand.Run, "typedshm remove --address shm:station");
    }

    private static void AddOfRecords(CommandTree tree)
    {
        var get = new Command("get", "Read records as one snapshot: exit code 0, or 1 when one has no value.") { GetCommand.Records };
        tree.Add(tree.Root, get, GetCommand.Run, "typedshm get BATTERY__measures BATTERY__alarms", "typedshm get BATTERY__measures --json --address shm:station");
        var set = new Command("set", "Change fields of records, all in one flush; the other fields stay what they are.")
        {
            SetCommand.Words, SetCommand.Expire, SetCommand.Expect,
        };
        tree.Add(
            tree.Root,
            set,
            SetCommand.Run,
            "typedshm set BATTERY__measures voltage=48.2 'cells=[12.1, 12.0]' BATTERY__alarms overheat=false",
            "typedshm set status mode=drive position.x=1.5 --expire 5s --sender ME");
        var listen = new Command("listen", "Print records after each flush of the first of them.") { GetCommand.Records, ListenCommand.Count, ListenCommand.Current };
        tree.Add(
            tree.Root,
            listen,
            call => call.WhileRead(ListenCommand.Run),
            "typedshm listen BATTERY__measures BATTERY__alarms",
            "typedshm listen status --count 1 --timeout 20 --json");
    }
}
