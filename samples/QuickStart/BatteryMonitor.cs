namespace QuickStart;

/// <summary>Prints each flush, and stops the charging of a battery that gets too hot; ends with its region, or when nobody has flushed for five seconds.</summary>
internal static class BatteryMonitor
{
    private const int LongestSilence = 5;

    public static int Watch(Station station)
    {
        var (flushes, silent) = (0, 0);
        foreach (var (measures, alarms) in station.Listen(station.Battery.Measures, station.Battery.Alarms, timeout: TimeSpan.FromSeconds(1)))
        {
            if (measures.Status is ReadStatus.Timeout)
            {
                Console.WriteLine("  monitor: nothing came for a second");
                if (++silent == LongestSilence)
                    break;
                continue;
            }

            silent = 0;
            flushes++;
            Console.WriteLine(
                $"flush {measures.Flush,3}  {measures.Value.Sender}  {measures.Age.TotalMilliseconds,5:0.00} ms old  " +
                $"{measures.Value.Voltage,6:0.00} V  {measures.Value.Current,5:0.0} A  {alarms.Value.Temperature,5:0.0} °C  {alarms.Value.Message}");

            var command = station.Battery.Command.Read();
            if (alarms.Value.Overheat && command.Value.Charge)
            {
                station.Battery.Command.Set(command.Value with { Ts = 0, Sender = "", Charge = false }, expectedFlush: command.Flush);
                station.TryFlush();
            }
        }

        return flushes;
    }
}
