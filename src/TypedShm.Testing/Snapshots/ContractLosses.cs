using System.Globalization;

namespace TypedShm.Testing;

/// <summary>Finds what code that knew one contract misses in another, and what it would misunderstand.</summary>
internal sealed class ContractLosses(Contract old, Contract now)
{
    private readonly RecordMatch[] records = [.. RecordPairs.Of(now, old).Where(match => !match.IsAbsent)];

    /// <summary>Lists names, types and values that are no more.</summary>
    public IEnumerable<string> Gone()
    {
        if (now.Name != old.Name)
            yield return $"the contract {old.Name} is now {now.Name}";
        var slots = records.ToDictionary(match => match.Slot);
        for (var slot = 0; slot < old.Records.Count; slot++)
        {
            var (record, match) = (old.Records[slot], slots.GetValueOrDefault(slot));
            if (match is null)
                yield return $"{record.Name} is gone";
            else if (match.Here.Name != record.Name)
                yield return $"{record.Name} is now {match.Here.Name}";
            else if (match.Here.CSharpName != record.CSharpName)
                yield return $"{record.Name} has another name in C#";
            foreach (var gone in match is null ? [] : record.Fields.Select(field => Gone(field, Successor(field, match.Here))).OfType<string>())
                yield return gone;
        }
    }

    /// <summary>Lists what moves no byte, but gives values another meaning.</summary>
    public IEnumerable<string> Meanings()
    {
        foreach (var match in records)
        {
            var (here, before) = (match.Here, match.Region);
            if (here.MaxAge != before.MaxAge || here.Expire != before.Expire)
                yield return $"{here.Name} has another maxAge or expire";
            foreach (var was in before.Fields)
            {
                if (Successor(was, here) is { } field)
                    foreach (var meaning in Meanings(was, field))
                        yield return meaning;
            }
        }
    }

    private static string? Gone(FieldContract was, FieldContract? field) =>
        field is null ? $"{was} is gone"
        : field.Name != was.Name ? $"{was} is now {field.Name}"
        : field.CSharpName != was.CSharpName ? $"{was} has another name in C#"
        : !field.FieldType.Agrees(was.FieldType) ? $"{was} was {was.Type} and is {field.Type}"
        : was.Values.Except(field.Values).ToArray() is { Length: > 0 } values ? $"{was} has no {string.Join(", ", values)} any more"
        : null;

    private static IEnumerable<string> Meanings(FieldContract was, FieldContract field)
    {
        if (field.Unit != was.Unit)
            yield return $"{field} has the unit {field.Unit}, not {was.Unit}";
        if (field.Range != was.Range)
            yield return $"{field} has the range {Text(field)}, not {Text(was)}";
        if (field.FieldType.Agrees(was.FieldType) && !field.HasBlankOf(was))
            yield return $"{field} has another blank";
    }

    private static FieldContract? Successor(FieldContract was, RecordContract record) =>
        record.Fields.FirstOrDefault(field => field.Name == was.Name)
        ?? record.Fields.FirstOrDefault(field => field.FormerName == was.Name || field.Name == was.FormerName);

    private static string Text(FieldContract field) => string.Create(CultureInfo.InvariantCulture, $"{field.Min ?? "-"} to {field.Max ?? "-"}");
}
