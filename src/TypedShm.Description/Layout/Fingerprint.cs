using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TypedShm.Description;

/// <summary>Condenses names, types, offsets and sizes to 16 hexadecimal digits, the first 8 bytes of a SHA-256.</summary>
public static class Fingerprint
{
    private const int Bytes = 8;

    /// <summary>Computes the fingerprint of a contract over the names and fingerprints of its records.</summary>
    public static string Of(ContractModel contract)
    {
        var lines = new StringBuilder();
        foreach (var record in contract.Records)
            lines.Append(record.Name).Append(' ').Append(record.Fingerprint).Append('\n');
        return Of(lines);
    }

    /// <summary>Computes the fingerprint of a record over its name and its fields, which are laid out already.</summary>
    public static string Of(string recordName, IEnumerable<FieldModel> fields)
    {
        var lines = new StringBuilder(recordName).Append('\n');
        foreach (var field in fields)
            lines.Append(field.Name).Append(' ').Append(field.TypeName).Append(' ').Append(field.Offset).Append(' ').Append(field.Size).Append('\n');
        return Of(lines);
    }

    private static string Of(StringBuilder lines)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(lines.ToString()));
        var digest = hash.GetHashAndReset();
        var digits = new StringBuilder();
        for (var index = 0; index < Bytes; index++)
            digits.Append(digest[index].ToString("x2", CultureInfo.InvariantCulture));
        return digits.ToString();
    }
}
