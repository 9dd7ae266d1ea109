using TypedShm.Cli.CommandLine;
using TypedShm.Transport.Redis;
using TypedShm.Transport.SharedMemory;

// Not memory: which ends with the process, and so with the command.
using var output = OperatingSystem.IsWindows() ? null : new StandardOutput();
var shell = new Shell(output ?? Console.Out, Console.Error, [new SharedMemoryTransport(), new RedisTransport()], Environment.GetEnvironmentVariable, TimeProvider.System)
{
    Regions = static address => SharedMemoryRegions.List(address),
    Examine = SharedMemoryRegions.Examine,
    ReaderGone = StandardOutput.ReaderGone,
};
return await CommandTree.RunAsync(args, shell).ConfigureAwait(false);
