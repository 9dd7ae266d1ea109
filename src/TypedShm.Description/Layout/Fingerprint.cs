using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TypedShm.Description;

/// <summary>Condenses names, types, offsets and sizes to 16 hexadecimal digits, the first 8 bytes of a SHA-256.</summary>
public static class Fingerprint
{
    private const int Bytes = 8;

    /// <summary>Computes the fingerprint of a contract over the names and fingerprints of its records.</summary>
    public static string Of(ContractModel contract) =>
        OfLines(contract.Records.Select(record => $"{record.Name} {record.Fingerprint}"));

    /// <summary>Computes the fingerprint of a record over its name and its fields, which are laid out already.</summary>
    public static string Of(string recordName, IEnumerable<FieldModel> fields) =>
        OfLines(fields.Select(Line).Prepend(recordName));

    private static string Line(FieldModel field) =>
        string.Format(CultureInfo.InvariantCulture, "{0} {1} {2} {3}", field.Name, field.TypeName, field.Offset, field.Size);

    private static string OfLines(IEnumerable<string> lines)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n"))));
        return string.Concat(hash.GetHashAndReset().Take(Bytes).Select(value => value.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
