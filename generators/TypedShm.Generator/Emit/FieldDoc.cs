using System.Globalization;
using TypedShm.Description;

namespace TypedShm.Generator.Emit;

/// <summary>Writes what the editor shows of a field: unit, range, type, blank.</summary>
internal static class FieldDoc
{
    private const int Longest = 60;

    public static string Of(FieldPlace place)
    {
        var field = place.Field;
        if (field.Kind is FieldKind.Record)
            return $"Gets <c>{field.Name}</c>: a record of {field.Type.Fields.Count.ToString(CultureInfo.InvariantCulture)} fields.";
        var stamp = place.Parent is null ? Stamp(field.Name) : "";
        var large = place.IsLarge ? $" Lies outside of the record{(field.Type.Shape.Count > 1 ? ", row by row" : "")}." : "";
        return $"Gets <c>{field.Name}</c>: {stamp}{Meaning(field)}{Short(field.Type.Name)}, blank <c>{Short(JsonText.Of(field))}</c>.{large}";
    }

    private static string Meaning(FieldModel field)
    {
        var rules = field.Rules;
        var unit = rules.Unit is null ? "" : $"{DocText.Escape(rules.Unit)}, ";
        return unit + ((Bound(rules.Min, field), Bound(rules.Max, field)) switch
        {
            (null, null) => "",
            ({ } min, null) => $"at least {min}, ",
            (null, { } max) => $"at most {max}, ",
            var (min, max) => $"{min} to {max}, ",
        });
    }

    private static string Stamp(string name) => name switch
    {
        RecordLayout.Timestamp => "seconds since 1970-01-01 UTC, 0 is stamped by Set; ",
        RecordLayout.Sender => "who wrote the value, an empty one is stamped by Set; ",
        _ => "",
    };

    private static string? Bound(object? bound, FieldModel field) => bound is null ? null : JsonText.Of(bound, field.Kind);

    private static string Short(string text) => DocText.Escape(text.Length > Longest ? text.Substring(0, Longest) + "..." : text);
}
