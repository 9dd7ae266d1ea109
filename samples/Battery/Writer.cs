namespace Battery;

/// <summary>Plays the battery: measures ten times a second, and obeys the command.</summary>
internal static class Writer
{
    public static async Task RunAsync(CancellationToken stop)
    {
        using var data = DataDict.Open(sender: "HDL_BATTERY", cancel: stop);
        var (voltage, temperature) = (48.0, 20.0);
        while (true)
        {
            var charge = data.Battery.Command.Read(out var command) is ReadStatus.Blank || command.Charge;
            voltage += charge ? 0.02 : -0.01;
            temperature += charge ? 2.5 : -2.5;
            data.Battery.Measures.Set(new() { Voltage = voltage, Current = charge ? 8.5 : -0.3, Temperature = temperature }, expire: TimeSpan.FromSeconds(2));
            data.Battery.Status.Set(new() { Mode = charge ? "charge" : "drive" });
            Console.WriteLine($"writer: flush {data.Flush(cancel: stop)}, {voltage:0.00} V, {temperature:0.0} °C");
            await Task.Delay(100, stop);
        }
    }
}
