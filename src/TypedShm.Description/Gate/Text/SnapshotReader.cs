namespace TypedShm.Description;

/// <summary>Reads an accepted contract, or says at its line why it cannot be read.</summary>
internal sealed class SnapshotReader(SnapshotText text, string accept)
{
    private const string Form = "typedshm contract ";
    private const string KnownForm = "1";
    private const string Contract = "contract ";

    // What git writes around the lines of two sides.
    private static readonly string[] Marks = ["<<<<<<<", "=======", ">>>>>>>", "|||||||"];

    /// <summary>Gets what is wrong; null while nothing is.</summary>
    public Problem? Problem { get; private set; }

    /// <summary>Returns null after it has found a problem.</summary>
    public SnapshotContract? Read()
    {
        var mark = text.Lines.TakeWhile(line => !Array.Exists(Marks, mark => line.StartsWith(mark, StringComparison.Ordinal))).Count();
        if (mark < text.Lines.Length)
        {
            Problem = InSnapshot.Conflict.At(text.Path, text.Place(mark), accept);
            return null;
        }

        return Name() is { } name && Records() is { } records ? new(name, records) : null;
    }

    /// <summary>Tells whether every line of a record can be read.</summary>
    public bool IsSound(RecordWords record)
    {
        if (record.Fields.Count < record.Lines.Count - 1)
            Damage(record.Line + record.Fields.Count + 1, $"this is no line of a field of {record.Name}");
        return Problem is null;
    }

    private string? Name()
    {
        var lines = text.Lines;
        if (!lines[0].StartsWith(Form, StringComparison.Ordinal))
            return Damage(0, $"a contract text begins with \"{Form}{KnownForm}\"");
        var form = lines[0].Substring(Form.Length);
        if (form != KnownForm)
        {
            Problem = InSnapshot.OtherForm.At(text.Path, text.Place(0), Excerpt.Of(form), accept);
            return null;
        }

        var parts = lines.Length > 1 ? lines[1].Split(',') : [""];
        var name = parts[0].StartsWith(Contract, StringComparison.Ordinal) ? parts[0].Substring(Contract.Length) : "";
        return parts.Length == 2 && CSharpName.IsIdentifier(name) ? name : Damage(Math.Min(1, lines.Length - 1), "the second line of a contract text has its name and fingerprint");
    }

    private List<RecordWords>? Records()
    {
        var records = new List<RecordWords>();
        var names = new HashSet<string>();
        for (var line = SnapshotContract.FirstRecord; line < text.Lines.Length;)
        {
            if (text.Lines[line].Length == 0)
            {
                line++;
                continue;
            }

            var record = RecordWords.Read(Block(line), line);
            if (record is null)
                Damage(line, "this is no first line of a record");
            else if (!names.Add(record.Name))
                Damage(line, $"{record.Name} stands here a second time");
            if (record is null || Problem is not null)
                return null;
            records.Add(record);
            line += record.Lines.Count;
        }

        return records;
    }

    /// <summary>Gives the lines up to the next record or empty line.</summary>
    private string[] Block(int begin)
    {
        var end = begin + 1;
        while (end < text.Lines.Length && text.Lines[end].Length > 0 && !RecordWords.Begins(text.Lines[end]))
            end++;
        var block = new string[end - begin];
        Array.Copy(text.Lines, begin, block, 0, block.Length);
        return block;
    }

    private string? Damage(int line, string what)
    {
        Problem = InSnapshot.Damaged.At(text.Path, text.Place(line), what, accept);
        return null;
    }
}
