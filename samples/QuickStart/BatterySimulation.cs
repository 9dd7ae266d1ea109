namespace QuickStart;

/// <summary>Charges a battery for two seconds, and stops charging when the monitor says so.</summary>
internal static class BatterySimulation
{
    private const int Steps = 20;

    public static async Task Run(Station station, TimeSpan step)
    {
        using var stop = new CancellationTokenSource();
        var charging = true;
        var obeying = Obey(station, charge => charging = charge, stop.Token);

        var (voltage, temperature) = (48.0, 20.0);
        for (var count = 0; count < Steps; count++)
        {
            voltage += charging ? 0.21 : -0.02;
            temperature += charging ? 3.5 : -1.5;
            station.Battery.Measures.Set(new() { Voltage = voltage, Current = charging ? 8.5 : -0.3, Cells = [voltage / 4, voltage / 4, voltage / 4, voltage / 4] });
            station.Battery.Alarms.Set(alarms => alarms with { Temperature = temperature, Overheat = temperature > 50, Message = temperature > 50 ? "too hot" : "all well" });
            station.Flush();        // both records at once, or neither
            await Task.Delay(step);
        }

        await stop.CancelAsync();
        await obeying;
    }

    private static async Task Obey(Station station, Action<bool> charge, CancellationToken stop)
    {
        try
        {
            await foreach (var command in station.Battery.Command.ListenAsync(cancel: stop))
            {
                Console.WriteLine($"flush {command.Flush,3}  {command.Value.Sender}  {command.Age.TotalMilliseconds,5:0.00} ms old  the battery hears: charge={command.Value.Charge}");
                charge(command.Value.Charge);
            }
        }
        catch (OperationCanceledException)
        {
            // The simulation is over.
        }
    }
}
