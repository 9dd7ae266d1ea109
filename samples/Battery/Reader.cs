namespace Battery;

/// <summary>Reads the group twice a second, whatever the others do, and says what each record is.</summary>
internal static class Reader
{
    public static async Task RunAsync(CancellationToken stop)
    {
        using var data = DataDict.Open(sender: "READER", start: Start.Look, cancel: stop);
        while (true)
        {
            var (measures, command, status) = data.Read(data.Battery.Measures, data.Battery.Command, data.Battery.Status);
            Console.WriteLine($"reader: {measures.Value.Voltage:0.00} V is {measures.Status}, charge {command.Value.Charge} is {command.Status}, mode {status.Value.Mode} is {status.Status}");
            await Task.Delay(500, stop);
        }
    }
}
