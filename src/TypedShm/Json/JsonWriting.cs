namespace TypedShm;

/// <summary>Writes one packed record as JSON.</summary>
internal readonly ref struct JsonWriting(JsonOutput json, FieldContract[] fields, ReadOnlySpan<byte> packed)
{
    private readonly ReadOnlySpan<byte> packed = packed;

    public void Write(JsonMembers members)
    {
        foreach (var member in members.All)
        {
            json.Write(member.Lead);
            if (member.Members is { } nested)
                Write(nested);
            else
                Write(fields[member.Field]);
        }

        json.Write("}"u8);
    }

    private void Write(FieldContract field)
    {
        var place = packed.Slice(field.Offset, field.Size);
        if (field.FieldType.IsArray)
            WriteList(field.FieldType, place, 0);
        else
            JsonElements.Write(json, field.FieldType, place);
    }

    private void WriteList(FieldType type, ReadOnlySpan<byte> place, int depth)
    {
        var lead = "["u8;
        var step = place.Length / type.Shape[depth];
        for (; !place.IsEmpty; place = place[step..])
        {
            json.Write(lead);
            lead = ", "u8;
            if (depth + 1 < type.Shape.Length)
                WriteList(type, place[..step], depth + 1);
            else
                JsonElements.Write(json, type, place[..step]);
        }

        json.Write("]"u8);
    }
}
