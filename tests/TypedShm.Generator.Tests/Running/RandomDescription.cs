using System.Globalization;
using System.Text.Json;

namespace TypedShm.Generator.Tests.Running;

/// <summary>Makes descriptions of any shape, the same ones for the same seed.</summary>
internal sealed class RandomDescription(int seed)
{
    private static readonly double[] Floats = [0, -0.0, 1.5, 1e308, -5e-324, 1.0 / 3, 123456789.125];
    private static readonly string[] Texts = ["", "a", "\"\"\"", "\\{0}\n", "größe", "🤖", "<&>", new('x', 62)];

    private readonly Random random = new(seed);

    public string Write() => $"{{ {string.Join(",\n", Enumerable.Range(0, random.Next(1, 8)).Select(Record))} }}";

    private string Record(int number)
    {
        var group = random.Next(3) switch { 0 => "", 1 => "ONE__", _ => "two__" };
        var fields = Enumerable.Range(0, random.Next(0, 12)).Select(field => $", [\"f{field}\", {Blank()}]");
        return $"\"{group}r{number}\": [[\"ts\", {Float()}], [\"sender\", \"{(random.Next(4) == 0 ? "me" : "")}\"]{string.Concat(fields)}]";
    }

    private string Blank()
    {
        Func<string> element = random.Next(4) switch { 0 => Bool, 1 => Integer, 2 => Float, _ => Text };
        if (random.Next(3) > 0)
            return element();
        var isLarge = (element == Integer || element == Float) && random.Next(6) == 0;
        var (length, first) = (isLarge ? random.Next(129, 400) : random.Next(1, 9), element());
        var isSame = random.Next(2) == 0;
        return $"[{string.Join(", ", Enumerable.Range(0, length).Select(_ => isSame ? first : element()))}]";
    }

    private string Bool() => random.Next(2) == 0 ? "true" : "false";

    private string Integer() => (random.Next(3) == 0 ? random.NextInt64(long.MinValue, long.MaxValue) : random.Next(-2, 3)).ToString(CultureInfo.InvariantCulture);

    private string Float()
    {
        var written = Floats[random.Next(Floats.Length)].ToString("R", CultureInfo.InvariantCulture);
        return written.Contains('.', StringComparison.Ordinal) || written.Contains('E', StringComparison.Ordinal) ? written : written + ".0";
    }

    private string Text() => JsonSerializer.Serialize(Texts[random.Next(Texts.Length)]);
}
