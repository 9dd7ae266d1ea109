namespace TypedShm.Description;

/// <summary>Reads descriptions: text in, checked model out.</summary>
public static class DescriptionReader
{
    /// <summary>Reads files in order; a record in a later file replaces the one of the same name in an earlier.</summary>
    public static CheckedDescription Read(string contractName, IReadOnlyList<DescriptionFile> files) =>
        throw new NotSupportedException();
}
