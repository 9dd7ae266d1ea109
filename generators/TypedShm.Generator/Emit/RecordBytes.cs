using System.Globalization;
using TypedShm.Description;

namespace TypedShm.Generator.Emit;

/// <summary>Writes how a record turns into packed bytes and back, and where its fields lie.</summary>
internal sealed class RecordBytes
{
    private readonly CodeWriter code;
    private readonly RecordModel record;
    private readonly FieldPlace[] fields;
    private readonly FieldPlace[] leaves;
    private int texts;

    public RecordBytes(CodeWriter code, RecordModel record)
    {
        (this.code, this.record) = (code, record);
        fields = [.. FieldPlace.Of(record.Fields)];
        leaves = [.. FieldPlace.Leaves(fields)];
    }

    private string Self => $"global::TypedShm.IRecord<{record.TypeName}>";

    public void WriteEncode()
    {
        code.Line();
        code.Line($"static int {Self}.Texts => {Number(leaves.Sum(leaf => FieldCode.Texts(leaf.Field)))};");
        code.Line();
        code.Open($"static void {Self}.Encode(in {record.TypeName} value, global::System.Span<byte> bytes)");
        code.Line("bytes = bytes.Slice(0, PackedSize);");
        foreach (var leaf in leaves)
        {
            code.Line(FieldBytes.Encode(record.Name, leaf));
            if (FieldBytes.Check(record.Name, leaf) is { } check)
                code.Line(check);
        }

        code.Close();
    }

    public void WriteDecode()
    {
        code.Line();
        code.Line($"static string? {Self}.Decode(");
        code.More($"global::System.ReadOnlySpan<byte> bytes, global::System.Span<global::TypedShm.PackedText?> texts, out {record.TypeName} value)");
        code.Open();
        code.Line("string? problem = null;");
        code.Line("bytes = bytes.Slice(0, PackedSize);");
        foreach (var find in leaves.Select(FieldBytes.Find).Where(find => find is not null))
            code.Line(find!);
        code.Open($"value = default({record.TypeName}) with");
        texts = 0;
        foreach (var field in fields.Where(field => !field.IsLarge))
            WriteValue(field);
        code.Close("};");
        code.Line("return problem;");
        code.Close();
    }

    /// <summary>Writes how a value gets its large arrays; a record without any has what its interface says.</summary>
    public void WriteLend()
    {
        if (!leaves.Any(leaf => leaf.IsLarge))
            return;
        code.Line();
        code.Line($"static bool {Self}.HasLargeArrays => true;");
        code.Line();
        code.Line($"static {record.TypeName} {Self}.Lend(in {record.TypeName} value, global::TypedShm.RecordBuffer buffer, int start)");
        code.Open();
        code.Open("return value with");
        foreach (var field in fields)
            WriteLent(field);
        code.Close("};");
        code.Close();
    }

    public void WriteLayout()
    {
        code.Line();
        code.Summary($"Where the fields of <c>{record.Name}</c> begin, in bytes.");
        code.Open("internal static class Layout");
        foreach (var leaf in leaves)
            code.Line($"public const int {leaf.LayoutName} = {Number(leaf.Field.Offset)};");
        foreach (var blank in leaves.Select(Literal.SharedBlank).Where(blank => blank is not null))
            code.Line(blank!);
        code.Close();
    }

    private void WriteValue(FieldPlace place)
    {
        var name = place.Field.CSharpName;
        if (place.Field.Kind is not FieldKind.Record)
        {
            code.Line($"{name} = {FieldBytes.Decode(place, texts)},");
            texts += FieldCode.Texts(place.Field);
            return;
        }

        code.Open($"{name} = default({place.Type}) with");
        foreach (var inner in place.Inner.Where(inner => !inner.IsLarge))
            WriteValue(inner);
        code.Close("},");
    }

    private void WriteLent(FieldPlace place)
    {
        if (place.IsLarge)
            code.Line($"{place.Field.CSharpName} = {FieldBytes.Lend(place)},");
        if (!FieldPlace.Leaves(place.Inner).Any(leaf => leaf.IsLarge))
            return;
        code.Open($"{place.Field.CSharpName} = value.{place.Member} with");
        foreach (var inner in place.Inner)
            WriteLent(inner);
        code.Close("},");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
