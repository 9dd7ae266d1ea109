using System.Security.Cryptography;
using System.Text;

namespace TypedShm;

/// <summary>Computes the 16 hexadecimal digits by which layouts are told apart; the description's side does the same.</summary>
internal static class Fingerprint
{
    public static string Of(string record, IEnumerable<FieldContract> fields) =>
        OfLines(fields.Select(field => $"{field.Name} {field.Type} {field.Offset} {field.Size}").Prepend(record));

    public static string Of(IEnumerable<RecordContract> records) => OfLines(records.Select(record => $"{record.Name} {record.Fingerprint}"));

    private static string OfLines(IEnumerable<string> lines)
    {
        var text = string.Concat(lines.Select(line => $"{line}\n"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
    }
}
