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

    /// <summary>Refuses fields that the record does not have and values that they cannot hold.</summary>
    public void Check(RecordContract contract) => Change(new InspectedRecord(contract));

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
