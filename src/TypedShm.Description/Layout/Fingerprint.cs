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

    /// <summary>Gives a record its fingerprint, over its name and its fields, which are laid out already.</summary>
    public static RecordModel Sign(RecordModel record)
    {
        var lines = new StringBuilder(record.Name).Append('\n');
        foreach (var leaf in LeafField.Of(record.Fields))
            lines.Append(leaf.Path).Append(' ').Append(leaf.Field.Type.Name).Append(' ').Append(leaf.Field.Offset).Append(' ').Append(leaf.Field.Size).Append('\n');
        return record with { Fingerprint = Of(lines) };
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
