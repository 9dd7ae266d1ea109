namespace Battery;

/// <summary>Hears each flush of the measures, and stops the charging of a battery that gets too hot.</summary>
internal static class BatteryMonitor
{
    private const double TooHot = 45;
    private const double CoolEnough = 25;

    public static async Task RunAsync(CancellationToken stop)
    {
        using var data = DataDict.Open(sender: "MONITOR", start: Start.Wait, cancel: stop);
        var charge = true;
        await foreach (var (measures, status) in data.ListenAsync(data.Battery.Measures, data.Battery.Status, timeout: TimeSpan.FromSeconds(1), cancel: stop))
        {
            if (measures.Status is ReadStatus.Timeout)
            {
                Console.WriteLine("monitor: nothing came for a second");
                continue;
            }

            var temperature = measures.Value.Temperature;
            Console.WriteLine($"monitor: {temperature:0.0} °C, {status.Value.Mode}, {measures.Age.TotalMilliseconds:0.00} ms old, by {measures.Value.Sender}");
            var wanted = charge ? temperature < TooHot : temperature < CoolEnough;
            if (wanted == charge)
                continue;
            charge = wanted;
            data.Battery.Command.Set(new() { Charge = charge, Acknowledge = true });
            data.Flush(cancel: stop);
            Console.WriteLine($"monitor: charge {charge}");
        }
    }
}
