using System.Text;

namespace TypedShm.Description;

/// <summary>One JSON text of a description.</summary>
/// <param name="Path">The path by which problems name the file.</param>
/// <param name="Text">The whole text.</param>
public sealed record DescriptionFile(string Path, string Text)
{
    /// <summary>Reports a file of which the compiler gives no text: it cannot be read, or is binary.</summary>
    public static Problem NoText(string path) => InFile.Unreadable.At(path, default, "the compiler gives no text for it");

    /// <summary>Decodes the bytes of a file as the compiler does, so that both report the same: UTF-8, or what a byte order mark says; what is neither is reported where it stands.</summary>
    public static DescriptionFile Decode(string path, byte[] bytes)
    {
        using var reader = new StreamReader(new MemoryStream(bytes), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return new(path, reader.ReadToEnd());
    }
}
