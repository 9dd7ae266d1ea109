using System.Globalization;
using System.Text;

namespace TypedShm.Description;

/// <summary>Writes the canonical text of a contract, one line a field.</summary>
public static class ContractText
{
    /// <summary>Writes the whole text: header, fingerprint, all records.</summary>
    public static string Write(ContractModel contract)
    {
        var text = new StringBuilder("typedshm contract 1\n");
        text.Append(Header(contract)).Append('\n');
        foreach (var record in contract.Records)
            text.Append('\n').Append(Write(record));
        return text.ToString();
    }

    /// <summary>Writes the lines of one record, each ended by a line feed.</summary>
    public static string Write(RecordModel record)
    {
        var text = new StringBuilder();
        text.AppendFormat(CultureInfo.InvariantCulture, "record {0}, size {1}, fingerprint {2}", record.Name, record.Size, record.Fingerprint);
        var rules = record.Rules;
        AppendPart(text, "maxAge", rules.MaxAge is { } age ? Duration.Write(age) : null);
        AppendPart(text, "expire", rules.Expire is { } expire ? Duration.Write(expire) : null);
        AppendPart(text, "was", rules.Was);
        AppendPart(text, "name", rules.IsNamed ? Path(record) : null);
        text.Append('\n');
        foreach (var leaf in LeafField.Of(record.Fields))
            AppendField(text, record.Name, leaf);
        return text.ToString();
    }

    /// <summary>Writes the line that names the contract, without its end.</summary>
    internal static string Header(ContractModel contract) => $"contract {contract.Name}, fingerprint {Fingerprint.Of(contract)}";

    private static void AppendField(StringBuilder text, string record, LeafField leaf)
    {
        var (field, rules) = (leaf.Field, leaf.Field.Rules);
        // Not as one format: every build writes the whole text, to compare it with the accepted one.
        text.Append(record).Append('.').Append(leaf.Path).Append(": ").Append(field.Type.Name).Append(" at ").Append(field.Offset)
            .Append(", size ").Append(field.Size).Append(", unit ").Append(rules.Unit ?? "-");
        AppendPart(text, "range", rules.Min is null && rules.Max is null ? null : $"{Bound(rules.Min, field)} to {Bound(rules.Max, field)}");
        AppendPart(text, "was", rules.Was);
        AppendPart(text, "name", leaf.IsNamed ? leaf.CSharpPath : null);
        text.Append(", blank ").Append(JsonText.Of(field)).Append('\n');
    }

    private static void AppendPart(StringBuilder text, string word, string? value)
    {
        if (value is not null)
            text.Append(", ").Append(word).Append(' ').Append(value);
    }

    private static string Bound(object? bound, FieldModel field) => bound is null ? "-" : JsonText.Of(bound, field.Kind);

    private static string Path(RecordModel record) => record.Group is { } group ? $"{group.CSharpName}.{record.CSharpName}" : record.CSharpName;
}
