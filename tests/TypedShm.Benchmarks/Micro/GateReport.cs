using System.Globalization;
using TypedShm.Description;

namespace TypedShm.Benchmarks.Micro;

/// <summary>Prints what it costs to compare a description of 1,000 records with its accepted contract, beside reading it.</summary>
internal static class GateReport
{
    private const int Rounds = 31;

    public static void Print()
    {
        var file = new DescriptionFile("large.datadesc.json", LargeProject.Description(1).GetText()!.ToString());
        var description = Read(file);
        Say("reading the description", () => Read(file));
        Say("writing the text", () => ContractText.Write(description.Contract));
        Compare("nothing changed", file, description, file.Text);
        Compare("one record changed", file, description, file.Text.Replace("\"field_0\", 1]", "\"field_0\", 2]", StringComparison.Ordinal));
        Compare("every record changed", file, description, file.Text.Replace("\"text\"", "\"other\"", StringComparison.Ordinal));
    }

    private static void Compare(string change, DescriptionFile file, CheckedDescription description, string accepted)
    {
        var snapshot = new DescriptionFile("large.contract.txt", ContractText.Write(Read(file with { Text = accepted }).Contract));
        Say($"{change}, {ContractGate.Compare(description, [file], snapshot).Count} problems", () => ContractGate.Compare(description, [file], snapshot));
    }

    private static CheckedDescription Read(DescriptionFile file) => DescriptionReader.Read("Large", [file]);

    private static void Say(string what, Func<object> action)
    {
        // Processor time, which other programs of the machine leave alone.
        var first = Cost(action, 1);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: first {first:0.0} ms, then {Cost(action, Rounds):0.0} ms"));
    }

    private static double Cost(Func<object> action, int rounds)
    {
        var begin = Environment.CpuUsage.TotalTime;
        for (var round = 0; round < rounds; round++)
            GC.KeepAlive(action());
        return (Environment.CpuUsage.TotalTime - begin).TotalMilliseconds / rounds;
    }
}
