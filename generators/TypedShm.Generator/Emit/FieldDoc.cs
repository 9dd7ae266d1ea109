using TypedShm.Description;

namespace TypedShm.Generator.Emit;

/// <summary>Writes what the editor shows of a field.</summary>
internal static class FieldDoc
{
    private const int LongestBlank = 60;

    public static string Of(FieldModel field) => $"Gets <c>{field.Name}</c>: {Meaning(field)}{field.Type.Name}, blank <c>{Blank(field)}</c>.";

    private static string Meaning(FieldModel field) => field.Name switch
    {
        RecordLayout.Timestamp => "seconds since 1970-01-01 UTC, 0 is stamped by Set; ",
        RecordLayout.Sender => "who wrote the value, an empty one is stamped by Set; ",
        _ => "",
    };

    private static string Blank(FieldModel field)
    {
        var text = JsonText.Of(field);
        text = text.Length > LongestBlank ? text.Substring(0, LongestBlank) + "..." : text;
        return text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
    }
}
