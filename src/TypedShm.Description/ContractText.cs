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
        text.Append("contract ").Append(contract.Name).Append(", fingerprint ").Append(Fingerprint.Of(contract)).Append('\n');
        foreach (var record in contract.Records)
            text.Append('\n').Append(Write(record));
        return text.ToString();
    }

    /// <summary>Writes the lines of one record, each ended by a line feed.</summary>
    public static string Write(RecordModel record)
    {
        var text = new StringBuilder();
        text.AppendFormat(CultureInfo.InvariantCulture, "record {0}, size {1}, fingerprint {2}\n", record.Name, record.Size, record.Fingerprint);
        foreach (var field in record.Fields)
        {
            text.AppendFormat(
                CultureInfo.InvariantCulture,
                "{0}.{1}: {2} at {3}, size {4}, unit -, blank {5}\n",
                record.Name, field.Name, field.TypeName, field.Offset, field.Size, JsonText.Of(field));
        }

        return text.ToString();
    }
}
