using System.Globalization;
using TypedShm.Description;
using TypedShm.Generator.Emit.Members;
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
        code.Summary(record.Rules.Doc, Summary(record));
        code.Open($"public readonly record struct {record.TypeName} : global::TypedShm.IRecord<{record.TypeName}>");
        code.Line($"internal const int PackedSize = {Number(record.Size)};");
        WriteText(code, ContractText.Write(record));
        var members = new StructMembers(code, record.Name, record.TypeName, [.. FieldPlace.Of(record.Fields)]);
        members.WriteProperties();
        var bytes = new RecordBytes(code, record);
        bytes.WriteEncode();
        bytes.WriteDecode();
        bytes.WriteLend();
        bytes.WriteLayout();
        members.WriteTypes();
        code.Close();
        code.Close();
        SourceFrame.CloseNamespace(code, input.Namespace);
        return code.ToString();
    }

    private static string Summary(RecordModel record)
    {
        var stale = record.Rules.MaxAge is { } age ? $", stale after {Duration.Write(age)}" : "";
        var gone = record.Rules.Expire is { } expire ? $", expires after {Duration.Write(expire)}" : "";
        return $"Record <c>{record.Name}</c>, {Number(record.Size)} bytes{stale}{gone}.";
    }

    private static void WriteText(CodeWriter code, string text)
    {
        // Contract text is one line a field and never has three quotes in a row, so that it can stand as it is.
        code.Line("internal const string ContractText = \"\"\"");
        foreach (var line in text.Split('\n'))
            code.More(line);
        code.More("\"\"\";");
        code.Line();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
