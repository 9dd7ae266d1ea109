using System.Text;
using TypedShm.Description;

namespace TypedShm.Cli.Contracts;

/// <summary>The contract that was accepted last, in a file beside the description.</summary>
/// <param name="Path">Where it is, or would be.</param>
/// <param name="Text">The whole text; null when none was accepted yet.</param>
internal sealed record AcceptedContract(string Path, string? Text)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Finds the contract that was accepted for files of which at least one could be read.</summary>
    public static AcceptedContract Of(DescribedContract described)
    {
        var path = ContractGate.SnapshotPath(described.Files[0].Path, described.Contract.Name);
        return new(path, File.Exists(path) ? DescriptionFile.Decode(path, File.ReadAllBytes(path)).Text : null);
    }

    /// <summary>Reports everything: what is wrong with a description, then what differs from the accepted contract, by who breaks.</summary>
    public static IReadOnlyList<Problem> Judge(DescribedContract described) =>
        described.Files.Count == 0 ? described.Problems : [.. described.Problems, .. Of(described).Compare(described)];

    private EquatableArray<Problem> Compare(DescribedContract described) =>
        ContractGate.Compare(described.Checked, described.Files, Text is null ? null : new(Path, Text));

    /// <summary>Puts another text in its place, in one step: whoever reads the file meanwhile gets the old one or the new one.</summary>
    public void Replace(string text)
    {
        var whole = System.IO.Path.GetFullPath(Path);
        var aside = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(whole)!, $".{System.IO.Path.GetFileName(whole)}.{Environment.ProcessId}");
        try
        {
            File.WriteAllText(aside, text, Utf8);
            File.Move(aside, whole, overwrite: true);
        }
        finally
        {
            File.Delete(aside);
        }
    }
}
