namespace TypedShm;

/// <summary>Strings and bytes that are longer than the places that their record has for them: JSON from elsewhere is read whole.</summary>
internal sealed class LongTexts(List<(int Number, PackedText Text)> texts)
{
    /// <summary>Gives those of one field, each with its place in the field's list.</summary>
    public IEnumerable<(int Index, PackedText Text)> Of(RecordContract record, FieldContract field)
    {
        var first = record.Fields.TakeWhile(before => before != field).Sum(before => before.FieldType.Texts);
        return texts.Where(text => text.Number >= first && text.Number < first + field.FieldType.Texts).Select(text => (text.Number - first, text.Text));
    }

    /// <summary>Gives what decoding the record looks at first: the long texts, each at its number among the record's texts.</summary>
    public PackedText?[] ToArray(int count)
    {
        var array = new PackedText?[count];
        foreach (var (number, text) in texts)
        {
            if (number < count)
                array[number] = text;
        }

        return array;
    }
}
