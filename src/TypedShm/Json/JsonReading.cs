using System.Text;

namespace TypedShm;

/// <summary>Reads one JSON object into a packed record: by name, in any order; keys that are not the record's are stepped over.</summary>
internal ref struct JsonReading(FieldContract[] fields, ReadOnlySpan<byte> json, Span<byte> packed, Span<bool> seen)
{
    private readonly Span<byte> packed = packed;
    private readonly Span<bool> seen = seen;
    private JsonScanner json = new(json);
    private int field;
    private int element;

    /// <summary>Gets the texts that are longer than their places, by their number among the record's texts.</summary>
    public List<(int Number, PackedText Text)>? LongTexts { get; private set; }

    /// <summary>Reads the whole text and gives null, or says what is wrong in it.</summary>
    public string? Read(JsonMembers members)
    {
        if (json.Next() != (byte)'{')
            return $"the value is no JSON object: {json.Excerpt()}";
        if (ReadObject(members) is { } problem)
            return problem;
        json.Next();
        if (!json.Rest.IsEmpty)
            return $"the JSON object ends before {json.Excerpt()}";
        var missing = seen.IndexOf(false);
        return missing < 0 ? null : $"{fields[missing].Name}: the key is missing";
    }

    private string? ReadObject(JsonMembers members)
    {
        if (!json.Take('{'))
            return $"{members.Path}an object was expected, not {json.Excerpt()}";
        // Of two objects of one name, the last holds alone.
        seen.Slice(members.First, members.Count).Clear();
        if (json.Take('}'))
            return null;
        var expected = 0;
        do
        {
            var problem = Find(members, expected++, out var member) ?? ReadValue(member);
            if (problem is not null)
                return problem;
        }
        while (json.Take(','));
        return json.Take('}') ? null : $"{members.Path}the JSON object is broken at {json.Excerpt()}";
    }

    /// <summary>Takes the next key: usually it is the one that is expected there, so that nothing needs to be looked up.</summary>
    private string? Find(JsonMembers members, int expected, out JsonMember? member)
    {
        json.Next();
        member = expected < members.All.Length ? members.All[expected] : null;
        if (member is not null && json.Take(member.Quoted))
            return null;
        member = null;
        if (!json.TakeString(out var raw) || !json.Take(':'))
            return $"{members.Path}a key was expected, not {json.Excerpt()}";
        var name = new byte[raw.Length];
        if (JsonText.Unescape(raw, name) is { } length)
            member = members.Find(Encoding.UTF8.GetString(name.AsSpan(0, length)));
        return null;
    }

    private string? ReadValue(JsonMember? member)
    {
        if (member is null)
            return json.SkipValue() ? null : $"the JSON object is broken at {json.Excerpt()}";
        if (member.Members is { } nested)
            return ReadObject(nested);
        (field, element) = (member.Field, 0);
        seen[field] = true;
        if (LongTexts is not null)
            ForgetTexts();
        var contract = fields[field];
        var place = packed.Slice(contract.Offset, contract.Size);
        return contract.FieldType.IsArray ? ReadList(contract, place, 0) : ReadElement(contract, place);
    }

    private string? ReadList(FieldContract contract, Span<byte> place, int depth)
    {
        var rows = contract.Shape[depth];
        var step = place.Length / rows;
        for (var row = 0; row < rows; row++, place = place[step..])
        {
            if (!json.Take(row == 0 ? '[' : ','))
                return $"{contract.Name}: a list of {rows} was expected, at its item {row} is {json.Excerpt()}";
            var problem = depth + 1 < contract.Shape.Count ? ReadList(contract, place[..step], depth + 1) : ReadElement(contract, place[..step]);
            if (problem is not null)
                return problem;
        }

        return json.Take(']') ? null : $"{contract.Name}: a list of {rows} was expected, behind it is {json.Excerpt()}";
    }

    private string? ReadElement(FieldContract contract, Span<byte> place)
    {
        if (JsonElementReader.Read(ref json, contract.FieldType, place, out var longer) is { } problem)
            return $"{contract.Name}: {problem}";
        if (longer is not null)
            (LongTexts ??= []).Add((FirstText() + element, longer));
        element++;
        return null;
    }

    /// <summary>Forgets what an earlier key of the field's name had.</summary>
    private readonly void ForgetTexts()
    {
        var (first, count) = (FirstText(), fields[field].FieldType.Texts);
        LongTexts!.RemoveAll(text => text.Number >= first && text.Number < first + count);
    }

    private readonly int FirstText() => fields.Take(field).Sum(before => before.FieldType.Texts);
}
