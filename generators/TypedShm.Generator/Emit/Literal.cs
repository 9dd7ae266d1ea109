using System.Globalization;
using TypedShm.Description;

namespace TypedShm.Generator.Emit;

/// <summary>Spells values in C#: what JSON allows in one line of ASCII mostly means the same there.</summary>
internal static class Literal
{
    private const string Epoch = "global::System.DateTimeOffset.UnixEpoch";
    private const long NanosecondsPerTick = 100;

    public static string Of(string text) => JsonText.Of(text, FieldKind.String);

    /// <summary>Spells a bound; null for none.</summary>
    public static string Of(object? bound, FieldKind kind) => bound switch
    {
        null => "null",
        float => JsonText.Of(bound, kind) + "f",
        _ => JsonText.Of(bound, kind),
    };

    /// <summary>Spells what a new value has; null when it is what C# gives without a word.</summary>
    public static string? Blank(FieldPlace place)
    {
        var field = place.Field;
        // A new value is not yet stamped, whatever time and sender the blank of the description has.
        if (place.Parent is null && RecordLayout.IsStamp(field))
            return null;
        if (field.Kind is FieldKind.Record)
            return "new()";
        if (place.IsLarge)
            return $"Layout.{place.BlankName}";
        if (IsDefault(field))
            return null;
        var isFilled = IsSame(field);
        if (field.Kind is FieldKind.Bytes)
            return !field.Type.IsArray ? $"Layout.{place.BlankName}" : $"{FieldCode.ArrayName(field)}.{(isFilled ? "Filled" : "Create")}(Layout.{place.BlankName})";
        var blanks = field.Blanks.Select(blank => One(field, blank));
        return !field.Type.IsArray ? blanks.First() : isFilled ? $"{FieldCode.ArrayName(field)}.Filled({blanks.First()})" : $"[{string.Join(", ", blanks)}]";
    }

    /// <summary>Spells the declaration of a blank that is made once: of a large array, or of bytes; null for other kinds and for no bytes.</summary>
    public static string? SharedBlank(FieldPlace place)
    {
        var field = place.Field;
        if (place.IsLarge)
            return $"public static readonly {place.Element}[] {place.BlankName} = {LargeBlank(place)};";
        if (field.Kind is not FieldKind.Bytes || IsDefault(field))
            return null;
        var blanks = field.Blanks.Select(blank => $"global::System.Convert.FromBase64String({One(field, blank)})");
        var (array, value) = IsSame(field) ? ("", blanks.First()) : ("[]", $"[{string.Join(", ", blanks)}]");
        return $"public static readonly {FieldCode.Element(field)}{array} {place.BlankName} = {value};";
    }

    private static string LargeBlank(FieldPlace place)
    {
        var field = place.Field;
        var length = field.Type.Count.ToString(CultureInfo.InvariantCulture);
        if (IsDefault(field))
            return $"new {place.Element}[{length}]";
        var scope = field.Kind is FieldKind.Enum && place.Parent is { } parent ? parent.Type + "." : "";
        var blanks = field.Blanks.Select(blank => scope + One(field, blank));
        return IsSame(field) ? $"global::TypedShm.Packed.Filled<{place.Element}>({blanks.First()}, {length})" : $"[{string.Join(", ", blanks)}]";
    }

    // Compared as text, since 0.0 equals -0.0 but is another blank.
    private static bool IsSame(FieldModel field) => field.Blanks.Select(blank => JsonText.Of(blank, field.Kind)).Distinct().Count() == 1;

    /// <summary>Tells whether C# gives the blank without a word; strings and times of an array are null and of the year 1 then.</summary>
    private static bool IsDefault(FieldModel field) => field.Kind switch
    {
        FieldKind.Time => false,
        FieldKind.String when field.Type.IsArray => false,
        FieldKind.Enum => field.Blanks.All(blank => blank.Equals(field.Type.Values[0].Name)),
        _ => field.Blanks.All(blank => JsonText.Of(blank, field.Kind) is "0" or "0.0" or "false" or "\"\""),
    };

    private static string One(FieldModel field, object blank) => field.Kind switch
    {
        FieldKind.Time => Time((long)blank),
        FieldKind.Enum => $"{FieldCode.Element(field)}.{field.Type.Values.First(value => value.Name.Equals(blank)).CSharpName}",
        var kind => Of(blank, kind),
    };

    private static string Time(long nanoseconds)
    {
        // C# counts in steps of 100 nanoseconds; as a reader does, what is finer is cut off.
        var ticks = (nanoseconds / NanosecondsPerTick) - (nanoseconds % NanosecondsPerTick < 0 ? 1 : 0);
        return ticks == 0 ? Epoch : $"{Epoch}.AddTicks({ticks.ToString(CultureInfo.InvariantCulture)})";
    }
}
