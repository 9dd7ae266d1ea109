using System.Globalization;

namespace TypedShm;

/// <summary>Reads the canonical text of a contract, which may come from another program and is believed in nothing.</summary>
internal ref struct ContractTextReader(string text)
{
    public const string Header = "typedshm contract 1";

    private const int MaxRecords = 65_536;

    private ReadOnlySpan<char> rest = text;
    private ReadOnlySpan<char> line;
    private int lineNumber;
    private int records;

    public readonly bool AtEnd => rest.IndexOfAnyExcept('\n') < 0;

    public (string Name, string Fingerprint) ReadHead()
    {
        NextLine();
        if (!line.SequenceEqual(Header))
            throw Damage($"the first line is not '{Header}'; was it written by another version?");
        NextLine();
        Expect("contract ");
        var name = Until(", fingerprint ");
        return (name, TakeLine());
    }

    public RecordContract ReadRecord()
    {
        if (++records > MaxRecords)
            throw Damage($"there are more than {MaxRecords} records");
        rest = rest.TrimStart('\n');
        var before = rest;
        NextLine();
        Expect("record ");
        var name = Until(", size ");
        var size = Number(Until(", fingerprint "));
        var fingerprint = TakeLine();
        var fields = new List<FieldContract>();
        while (!rest.IsEmpty && rest[0] != '\n')
            fields.Add(ReadField(name));
        return new RecordContract(name, size, fingerprint, fields, before[..^rest.Length].ToString());
    }

    private FieldContract ReadField(string record)
    {
        NextLine();
        Expect(record);
        Expect(".");
        var name = Until(": ");
        var type = Until(" at ");
        var offset = Number(Until(", size "));
        var size = Number(Until(", unit "));
        var unit = Until(", blank ");
        return new FieldContract(new FieldLine(record, name, type, offset, size, unit, TakeLine()));
    }

    private void NextLine()
    {
        lineNumber++;
        var end = rest.IndexOf('\n');
        if (end < 0)
            throw Damage("the text ends too early");
        line = rest[..end];
        rest = rest[(end + 1)..];
    }

    private void Expect(scoped ReadOnlySpan<char> word)
    {
        if (!line.StartsWith(word, StringComparison.Ordinal))
            throw Damage($"'{word}' is missing");
        line = line[word.Length..];
    }

    private string Until(string word)
    {
        var end = line.IndexOf(word, StringComparison.Ordinal);
        if (end < 0)
            throw Damage($"'{word.Trim()}' is missing");
        var part = line[..end].ToString();
        line = line[(end + word.Length)..];
        return part;
    }

    private string TakeLine()
    {
        var part = line.ToString();
        line = default;
        return part;
    }

    private readonly int Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Damage($"'{digits}' is no number");

    private readonly FormatException Damage(string what) => new($"contract text, line {lineNumber}: {what}");
}
