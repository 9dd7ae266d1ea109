using TypedShm.Cli.CommandLine;
using TypedShm.Transport.SharedMemory;

// Not memory: which ends with the process, and so with the command.
var shell = new Shell(Console.Out, Console.Error, [new SharedMemoryTransport()], Environment.GetEnvironmentVariable, TimeProvider.System)
{
    Regions = SharedMemoryRegions.List,
};
return await CommandTree.RunAsync(args, shell).ConfigureAwait(false);
