using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TypedShm;

/// <summary>Computes the 16 hexadecimal digits by which layouts are told apart; the description's side does the same.</summary>
internal static class Fingerprint
{
    public static string Of(string record, IEnumerable<FieldContract> fields)
    {
        var lines = new StringBuilder(record).Append('\n');
        foreach (var field in fields)
            lines.Append(CultureInfo.InvariantCulture, $"{field.Name} {field.Type} {field.Offset} {field.Size}\n");
        return Of(lines);
    }

    public static string Of(IEnumerable<RecordContract> records)
    {
        var lines = new StringBuilder();
        foreach (var record in records)
            lines.Append(record.Name).Append(' ').Append(record.Fingerprint).Append('\n');
        return Of(lines);
    }

    private static string Of(StringBuilder lines) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines.ToString())).AsSpan(0, 8));
}
