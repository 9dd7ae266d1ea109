namespace TypedShm;

/// <summary>Reads the canonical text of a contract, which may come from another program and is believed in nothing.</summary>
internal ref struct ContractTextReader(string text)
{
    public const string Header = "typedshm contract 1";

    private const int MaxRecords = 65_536;

    private readonly HashSet<string> records = new(StringComparer.Ordinal);
    private LineReader lines = new(text);

    public bool AtEnd
    {
        get
        {
            lines.SkipEmpty();
            return lines.AtEnd;
        }
    }

    public (string Name, string Fingerprint) ReadHead()
    {
        lines.Next();
        if (!lines.Remainder().SequenceEqual(Header))
            throw lines.Damage($"the first line is not '{Header}'; was it written by another version?");
        lines.Next();
        lines.Expect("contract ");
        var name = lines.Until(", fingerprint ");
        return Identifier.Is(name) ? (name.ToString(), lines.Remainder().ToString()) : throw lines.Damage($"'{Shown.Of(name)}' is no name of a contract");
    }

    public RecordContract ReadRecord()
    {
        lines.SkipEmpty();
        var before = lines.Rest;
        lines.Next();
        var number = lines.Number;
        var line = ReadRecordLine();
        var fields = ReadFields(line);
        try
        {
            return new RecordContract(line, fields, before[..^lines.Rest.Length].ToString());
        }
        catch (FormatException problem)
        {
            throw LineReader.Damage(number, problem.Message, problem);
        }
    }

    private RecordLine ReadRecordLine()
    {
        lines.Expect("record ");
        var name = lines.Until(", size ");
        if (!Identifier.Is(name))
            throw lines.Damage($"'{Shown.Of(name)}' is no name of a record");
        var line = new RecordLine(name.ToString(), lines.Integer(lines.Until(", fingerprint ")), lines.Part().ToString())
        {
            MaxAge = lines.Skip(", maxAge ") ? ReadDuration() : null,
            Expire = lines.Skip(", expire ") ? ReadDuration() : null,
            Was = lines.Skip(", was ") ? ReadPath() : null,
            CSharpName = lines.Skip(", name ") ? ReadPath() : null,
        };
        if (lines.Remainder() is { IsEmpty: false } more)
            throw lines.Damage($"'{Shown.Of(more)}' is not expected here");
        return records.Count == MaxRecords ? throw lines.Damage($"there are more than {MaxRecords} records")
            : records.Add(line.Name) ? line
            : throw lines.Damage($"{line.Name}: the record comes twice");
    }

    private List<FieldContract> ReadFields(RecordLine record)
    {
        var fields = new List<FieldContract>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var end = 0;
        while (!lines.AtEmptyLine)
        {
            lines.Next();
            var field = ReadField(record.Name);
            if (!names.Add(field.Name))
                throw lines.Damage($"{field}: the field comes twice");
            if (field.Offset < end || field.Offset + (long)field.Size > record.Size)
                throw lines.Damage($"{field}: lies outside of its record or on another field");
            end = field.Offset + field.Size;
            fields.Add(field);
        }

        return fields;
    }

    private FieldContract ReadField(string record)
    {
        lines.Expect(record);
        lines.Expect(".");
        var name = lines.Until(": ");
        if (!Identifier.IsPath(name))
            throw lines.Damage($"'{Shown.Of(name)}' is no name of a field");
        var line = new FieldLine
        {
            Record = record,
            Name = name.ToString(),
            Type = lines.Until(" at "),
            Offset = lines.Integer(lines.Until(", size ")),
            Size = lines.Integer(lines.Until(", unit ")),
            Unit = ReadUnit(),
            Range = lines.Skip(", range ") ? lines.Part() : default,
            Was = lines.Skip(", was ") ? FormerPath(name, ReadPath()) : null,
            CSharpName = lines.Skip(", name ") ? ReadPath() : null,
        };
        lines.Expect(", blank ");
        line.Blank = lines.Remainder();
        return Read(line);
    }

    private readonly FieldContract Read(in FieldLine line)
    {
        try
        {
            return new FieldContract(line);
        }
        catch (FormatException problem)
        {
            throw LineReader.Damage(lines.Number, problem.Message, problem);
        }
    }

    private string ReadUnit()
    {
        const string None = "-";
        var unit = lines.Part();
        if (unit.SequenceEqual(None))
            return None;
        return unit.Length is > 0 and <= 32 && Shown.Of(unit).AsSpan().SequenceEqual(unit) ? unit.ToString() : throw lines.Damage($"'{Shown.Of(unit)}' is no unit");
    }

    private string ReadPath() => lines.Part() is var path && Identifier.IsPath(path) ? path.ToString() : throw lines.Damage($"'{Shown.Of(path)}' is no name");

    private TimeSpan ReadDuration() => lines.Part() is var text && DurationText.Read(text) is { } time ? time : throw lines.Damage($"'{Shown.Of(text)}' is no time in seconds");

    /// <summary>Completes a former name: a single one took the place of the last of the path.</summary>
    private static string FormerPath(ReadOnlySpan<char> name, string was) =>
        was.Contains('.', StringComparison.Ordinal) ? was : $"{name[..(name.LastIndexOf('.') + 1)]}{was}";
}
