namespace TypedShm.Transport.Tests.Gate;

/// <summary>A random description and a few random changes of it.</summary>
internal static class RandomChange
{
    private static readonly string[] Types =
    [
        "\"type\": \"int8\"", "\"type\": \"int64\"", "\"type\": \"float32\"", "\"type\": \"int16\", \"shape\": [3]", "\"type\": \"string\", \"maxBytes\": 5", "\"type\": \"string\"",
        "\"type\": \"enum\", \"values\": [\"off\", \"on\"]", "\"type\": \"enum\", \"values\": [\"off\", \"on\", \"auto\"]", "\"type\": \"enum\", \"values\": [\"on\", \"off\"]",
        "\"fields\": [[\"x\", true]]", "\"fields\": [[\"x\", true], [\"y\", 0.5]]",
    ];

    public static (string Before, string After) Of(Random random)
    {
        var records = Enumerable.Range(0, random.Next(1, 3)).Select(number => new Record($"r{number}", null, [.. Enumerable.Range(0, random.Next(1, 5)).Select(field => NewField(random, field))])).ToList();
        var before = Text(records);
        for (var change = random.Next(1, 4); change > 0; change--)
            Change(random, records);
        return (before, Text(records));
    }

    private static Field NewField(Random random, int number) => new($"f{number}", null, random.Next(Types.Length));

    private static void Change(Random random, List<Record> records)
    {
        var at = random.Next(records.Count);
        var fields = records[at].Fields;
        var place = random.Next(fields.Count);
        switch (random.Next(9))
        {
            case 0:
                fields.Add(NewField(random, 10 + random.Next(1000)));
                break;
            case 1:
                fields.Insert(place, NewField(random, 10 + random.Next(1000)));
                break;
            case 2 when fields.Count > 1:
                fields.RemoveAt(place);
                break;
            case 3 when fields.Count > 1:
                fields.RemoveAt(fields.Count - 1);
                break;
            case 4:
                fields[place] = fields[place] with { Type = random.Next(Types.Length) };
                break;
            case 5 when fields[place].Was is null:
                fields[place] = fields[place] with { Name = $"g{random.Next(1000)}", Was = random.Next(2) == 0 ? fields[place].Name : null };
                break;
            case 6:
                (fields[0], fields[place]) = (fields[place], fields[0]);
                break;
            case 7:
                records.Add(new($"s{random.Next(1000)}", null, [NewField(random, 0)]));
                break;
            default:
                records[at] = records[at] with { Name = $"t{random.Next(1000)}", Was = records[at].Was ?? records[at].Name };
                break;
        }
    }

    private static string Text(List<Record> records) => $"{{ {string.Join(",\n", records.DistinctBy(record => record.Name))} }}";

    private sealed record Record(string Name, string? Was, List<Field> Fields)
    {
        public override string ToString() =>
            $"\"{Name}\": {{ {Former(Was)}\"fields\": [[\"ts\", 0.0], [\"sender\", \"\"], {string.Join(", ", Fields.DistinctBy(field => field.Name))}] }}";
    }

    private sealed record Field(string Name, string? Was, int Type)
    {
        public override string ToString() => $"[\"{Name}\", {{ {Former(Was)}{Types[Type]} }}]";
    }

    private static string Former(string? was) => was is null ? "" : $"\"was\": \"{was}\", ";
}
