// SimpleSHM's battery: a program that writes, one that reads in groups at its own pace, one that listens. The same build runs over shared memory
// (the default) or beside SimpleSHM's Python programs: TYPEDSHM_ADDRESS=redis://127.0.0.1:6379 dotnet run --project samples/Battery -- writer
using Battery;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};
var seconds = args is [_, var length] ? double.Parse(length, System.Globalization.CultureInfo.InvariantCulture) : 10;
stop.CancelAfter(TimeSpan.FromSeconds(seconds));
try
{
    await (args.FirstOrDefault() switch
    {
        "writer" => Writer.RunAsync(stop.Token),
        "reader" => Reader.RunAsync(stop.Token),
        "monitor" => BatteryMonitor.RunAsync(stop.Token),
        _ => Console.Error.WriteLineAsync("usage: Battery writer|reader|monitor [SECONDS]; the address is TYPEDSHM_ADDRESS, else shm:DataDict"),
    });
}
catch (OperationCanceledException)
{
    // The time is over, or Ctrl-C.
}
