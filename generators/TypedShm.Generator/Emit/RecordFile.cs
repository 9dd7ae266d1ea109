using System.Globalization;
using TypedShm.Description;
using TypedShm.Generator.Models;

namespace TypedShm.Generator.Emit;

/// <summary>Writes the file of one record: the struct, its blanks, its bytes.</summary>
internal static class RecordFile
{
    public static string Write(RecordInput input)
    {
        var code = new CodeWriter();
        var record = input.Record.Model;
        SourceFrame.Begin(code, input.Contract);
        SourceFrame.OpenNamespace(code, input.Namespace);
        code.Open($"partial class {input.Contract}");
        code.Summary($"Record <c>{record.Name}</c>, {Number(record.Size)} bytes.");
        code.Open($"public readonly record struct {record.TypeName} : global::TypedShm.IRecord<{record.TypeName}>");
        code.Line($"internal const int PackedSize = {Number(record.Size)};");
        WriteText(code, ContractText.Write(record));
        code.Summary("Creates the blank.");
        code.Open($"public {record.TypeName}()");
        code.Close();
        foreach (var field in record.Fields)
            WriteProperty(code, field);
        WriteEncode(code, record);
        WriteDecode(code, record);
        WriteLayout(code, record);
        foreach (var field in record.Fields.Where(field => field.Type.IsArray))
            ArrayType.Write(code, record.Name, field);
        code.Close();
        code.Close();
        SourceFrame.CloseNamespace(code, input.Namespace);
        return code.ToString();
    }

    private static void WriteText(CodeWriter code, string text)
    {
        // Contract text is ASCII but for names and never has three quotes in a row, so that it can stand as it is.
        code.Line("internal const string ContractText = \"\"\"");
        foreach (var line in text.Split('\n'))
            code.More(line);
        code.More("\"\"\";");
        code.Line();
    }

    private static void WriteProperty(CodeWriter code, FieldModel field)
    {
        code.Line();
        code.Summary(FieldDoc.Of(field));
        var accessors = field is { Kind: FieldKind.String, Type.IsArray: false } ? "get => field ?? \"\"; init => field = string.IsNullOrEmpty(value) ? null : value;" : "get; init;";
        var blank = FieldCode.Blank(field) is { } value ? $" = {value};" : "";
        code.Line($"public {FieldCode.Type(field)} {field.CSharpName} {{ {accessors} }}{blank}");
    }

    private static void WriteEncode(CodeWriter code, RecordModel record)
    {
        var self = $"global::TypedShm.IRecord<{record.TypeName}>";
        code.Line();
        code.Line($"static int {self}.Texts => {Number(FieldCode.Texts(record.Fields))};");
        code.Line();
        code.Open($"static void {self}.Encode(in {record.TypeName} value, global::System.Span<byte> bytes)");
        code.Line("bytes = bytes.Slice(0, PackedSize);");
        foreach (var field in record.Fields)
            code.Line(FieldCode.Encode(record.Name, field));
        code.Close();
    }

    private static void WriteDecode(CodeWriter code, RecordModel record)
    {
        code.Line();
        code.Line($"static string? global::TypedShm.IRecord<{record.TypeName}>.Decode(");
        code.More($"global::System.ReadOnlySpan<byte> bytes, global::System.Span<global::TypedShm.PackedText?> texts, out {record.TypeName} value)");
        code.Open();
        code.Line("string? problem = null;");
        code.Line("bytes = bytes.Slice(0, PackedSize);");
        code.Open($"value = default({record.TypeName}) with");
        var texts = 0;
        foreach (var field in record.Fields)
        {
            code.Line($"{field.CSharpName} = {FieldCode.Decode(field, texts)},");
            texts += FieldCode.Texts(field);
        }

        code.Close("};");
        code.Line("return problem;");
        code.Close();
    }

    private static void WriteLayout(CodeWriter code, RecordModel record)
    {
        code.Line();
        code.Summary($"Where the fields of <c>{record.Name}</c> begin, in bytes.");
        code.Open("internal static class Layout");
        foreach (var field in record.Fields)
            code.Line($"public const int {field.CSharpName} = {Number(field.Offset)};");
        code.Close();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
