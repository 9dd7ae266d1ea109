namespace TypedShm.Description;

/// <summary>Checks that a record begins with ts and sender, since every transport and every reader relies on them.</summary>
internal sealed class MandatoryFields(FileProblems problems, JsonNode record)
{
    private static readonly (string Name, FieldKind Kind, string Blank)[] Expected =
        [(RecordLayout.Timestamp, FieldKind.Float64, "0.0"), (RecordLayout.Sender, FieldKind.String, "\"\"")];

    /// <summary>Compares the first items, and the fields that were read from them (null where that failed and was reported).</summary>
    public void Check(IReadOnlyList<JsonNode> items, IReadOnlyList<FieldModel?> fields)
    {
        for (var i = 0; i < Expected.Length; i++)
        {
            if (i >= items.Count)
            {
                ReportMissing(i, record.Extent, "it is missing");
                return;
            }

            var name = items[i].Items.Count == 2 ? items[i].Items[0] : null;
            if (name?.Kind == JsonKind.Text && name.Text != Expected[i].Name)
            {
                ReportMissing(i, name.Extent, $"this is {Excerpt.Of(name.Text)}");
                return;
            }

            if (fields[i] is { } field && (field.Kind != Expected[i].Kind || field.Type.IsArray))
                ReportType(items[i].Items[1], field, i);
        }
    }

    private void ReportMissing(int index, Extent place, string instead)
    {
        var (name, _, blank) = Expected[index];
        problems.Add(
            InRecord.MandatoryFieldMissing, place, Excerpt.Of(record.Text), index + 1, name, instead, $"[\"{name}\", {blank}]");
    }

    private void ReportType(JsonNode blank, FieldModel field, int index)
    {
        var (name, kind, instead) = Expected[index];
        var path = $"{Excerpt.Of(record.Text)}.{name}";
        problems.Add(InRecord.MandatoryFieldType, blank.Extent, path, KindNames.Of(kind), field.Type.Name, instead);
    }
}
