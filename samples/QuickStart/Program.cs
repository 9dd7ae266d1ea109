// A battery and a monitor are two processes that share the contract of station.datadesc.json, over shared memory.
// Another place is another word: `dotnet run -- memory:quickstart` runs both inside of one process.
using QuickStart;

if (args is ["monitor", var where])
{
    using var session = Station.Open(where, sender: "MONITOR", start: Start.Wait);
    Console.WriteLine($"monitor, process {Environment.ProcessId}: saw {BatteryMonitor.Watch(session)} flushes");
    return;
}

var address = args.FirstOrDefault() ?? $"shm:quickstart-{Environment.ProcessId}";
Console.WriteLine($"battery, process {Environment.ProcessId}: contract {Station.Contract.Name} {Station.Contract.Fingerprint}, {Station.Contract.Records.Count} records, at {address}");
using var battery = Station.Open(address, sender: "BATTERY");

// Nobody has written yet: the record holds the blanks of the description, and the status says so.
var before = battery.Battery.Measures.Read(out var blank);
Console.WriteLine($"before the first flush: {before}, {blank.Voltage:0.0} V");

var monitor = address.StartsWith("memory:", StringComparison.Ordinal) ? MonitorPlace.OwnThread(address) : MonitorPlace.OwnProcess(address);
try
{
    await BatterySimulation.Run(battery, TimeSpan.FromMilliseconds(100));
}
finally
{
    // The values outlive the sessions; removing the region is an explicit act, and it ends the monitor's loop.
    Station.Remove(address);
    await monitor;
}

Console.WriteLine("the region is removed, and nothing is left of it");
