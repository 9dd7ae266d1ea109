// A battery and a monitor share the contract of station.datadesc.json. Both run in this process, over memory; either could be a process of its own.
using QuickStart;

var address = args.FirstOrDefault() ?? "memory:quickstart";
Console.WriteLine($"contract {Station.Contract.Name} {Station.Contract.Fingerprint}, {Station.Contract.Records.Count} records, at {address}");

using var battery = Station.Open(address, sender: "BATTERY");
using var monitor = Station.Open(address, sender: "MONITOR");

// Nobody has written yet: the record holds the blanks of the description, and the status says so.
var before = monitor.Battery.Measures.Read(out var blank);
Console.WriteLine($"before the first flush: {before}, {blank.Voltage:0.0} V");

var watching = Task.Run(() => BatteryMonitor.Watch(monitor));
await BatterySimulation.Run(battery, TimeSpan.FromMilliseconds(100));

// The values outlive the sessions; removing the region is an explicit act, and it ends the monitor's loop.
Station.Remove(address);
Console.WriteLine($"the region is removed; the monitor saw {await watching} flushes");
