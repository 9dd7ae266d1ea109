using TypedShm.Cli.CommandLine;
using TypedShm.Description;
using TypedShm.Inspection;

namespace TypedShm.Cli.Data;

/// <summary>What a call wants to have in the fields of one record.</summary>
/// <param name="Record">The name of the record.</param>
/// <param name="Values">Fields and values, as they are written.</param>
internal sealed record Assignments(string Record, IReadOnlyList<(string Field, string Value)> Values)
{
    /// <summary>Takes <c>RECORD field=value ... RECORD field=value ...</c> apart.</summary>
    public static IReadOnlyList<Assignments> Read(IEnumerable<string> words)
    {
        var records = new List<(string Name, List<(string, string)> Values)>();
        foreach (var word in words)
        {
            var equals = word.IndexOf('=', StringComparison.Ordinal);
            if (word.StartsWith('-'))
                throw new UsageException($"{word}: there is no such option");
            if (equals < 0 && records.Exists(record => record.Name == word))
                throw new UsageException($"{word}: the record is named twice; write all of its fields behind one name");
            if (equals < 0)
                records.Add((word, []));
            else if (records.Count == 0)
                throw new UsageException($"{word}: a record's name comes first; write RECORD {word}");
            else
                records[^1].Values.Add((word[..equals], word[(equals + 1)..]));
        }

        return [.. records.Select(record => new Assignments(record.Name, record.Values))];
    }

    /// <summary>Refuses a field that stands like a record, behind its own: <c>RECORD voltage 3</c>.</summary>
    public static void CheckOrder(IReadOnlyList<Assignments> records, Contract contract)
    {
        for (var place = 1; place < records.Count; place++)
        {
            var (record, word) = (contract.SlotOf(records[place - 1].Record), records[place].Record);
            if (record < 0 || contract.SlotOf(word) >= 0 || contract.Records[record].Fields.All(field => field.Name != word))
                continue;
            var value = place + 1 < records.Count ? records[place + 1].Record : "VALUE";
            throw new UsageException($"{word}: a field of {records[place - 1].Record} is given as {word}={value}");
        }
    }

    /// <summary>Refuses fields that the record does not have and values that they cannot hold, and a record of which no field is named.</summary>
    public void Check(RecordContract contract)
    {
        var fields = contract.Fields.Select(field => field.Name).Except(["ts", "sender"]);
        if (Values.Count == 0 && fields.Any())
            throw new UsageException($"{Record}: no field is given; write field=value of {string.Join(", ", fields)}");
        Change(new InspectedRecord(contract));
    }

    /// <summary>Gives a record whose named fields are changed and whose other fields are what they were; it is stamped anew unless ts or sender are named.</summary>
    public InspectedRecord Change(InspectedRecord record)
    {
        record["ts"] = 0.0;
        record["sender"] = "";
        foreach (var (name, value) in Values)
        {
            var field = record.Contract.Fields.FirstOrDefault(field => field.Name == name)
                ?? throw new UsageException($"{Record}.{name}: there is no such field; write {Nearest.Advise(name, record.Contract.Fields.Select(field => field.Name))}");
            try
            {
                record[name] = ValueText.Parse(field, value);
            }
            catch (ArgumentException refused)
            {
                throw new UsageException(refused.Message);
            }
        }

        return record;
    }
}
