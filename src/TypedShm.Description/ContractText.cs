namespace TypedShm.Description;

/// <summary>Writes the canonical text of a contract, one line a field.</summary>
public static class ContractText
{
    /// <summary>Writes the whole text: header, fingerprint, all records.</summary>
    public static string Write(ContractModel contract) => throw new NotSupportedException();

    /// <summary>Writes the lines of one record, each ended by a line feed.</summary>
    public static string Write(RecordModel record) => throw new NotSupportedException();
}
