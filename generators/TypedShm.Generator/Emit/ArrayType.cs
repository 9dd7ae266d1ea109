using System.Globalization;
using TypedShm.Description;

namespace TypedShm.Generator.Emit;

/// <summary>Writes the type of an array field: fixed length, inline, equal by value.</summary>
internal static class ArrayType
{
    public static void Write(CodeWriter code, string record, FieldModel field)
    {
        var (name, element) = (FieldCode.ArrayName(field), FieldCode.Element(field.Kind));
        var length = field.Type.Count.ToString(CultureInfo.InvariantCulture);
        code.Line();
        code.Summary($"The {length} values of <c>{field.Name}</c>, written <c>[...]</c>.");
        code.Line($"[global::System.Runtime.CompilerServices.InlineArray({length})]");
        code.Line($"[global::System.Runtime.CompilerServices.CollectionBuilder(typeof({name}), nameof(Create))]");
        code.Open($"public struct {name} : global::System.IEquatable<{name}>");
        code.Line($"private {element} first;");
        code.Line();
        code.Summary("Gets how many values there are.");
        code.Line($"public readonly int Length => {length};");
        WriteCreation(code, name, element, $"{record}.{field.Name}");
        WriteEnumeration(code, element);
        WriteEquality(code, name, element);
        WriteBytes(code, name, field, $"{record}.{field.Name}");
        code.Close();
    }

    private static void WriteCreation(CodeWriter code, string name, string element, string path)
    {
        code.Line();
        code.Summary("Copies as many values as there are places; more or fewer are refused.");
        code.Open($"public static {name} Create(global::System.ReadOnlySpan<{element}> values)");
        code.Line($"var array = default({name});");
        code.Line($"global::TypedShm.PackedArray.Copy<{element}>(values, array, \"{path}\");");
        code.Line("return array;");
        code.Close();
        code.Line();
        code.Summary("Gives every place one value.");
        code.Open($"public static {name} Filled({element} value)");
        code.Line($"var array = default({name});");
        code.Line($"((global::System.Span<{element}>)array).Fill(value);");
        code.Line("return array;");
        code.Close();
    }

    private static void WriteEnumeration(CodeWriter code, string element)
    {
        code.Line();
        code.Summary("Gets all values.");
        code.Line("[global::System.Diagnostics.CodeAnalysis.UnscopedRef]");
        code.Line($"public readonly global::System.ReadOnlySpan<{element}> AsSpan() => this;");
        code.Line();
        code.Summary("Gives the values one after another.");
        code.Line("[global::System.Diagnostics.CodeAnalysis.UnscopedRef]");
        code.Line($"public readonly global::System.ReadOnlySpan<{element}>.Enumerator GetEnumerator() =>");
        code.More($"((global::System.ReadOnlySpan<{element}>)this).GetEnumerator();");
    }

    private static void WriteEquality(CodeWriter code, string name, string element)
    {
        code.Line();
        code.Summary("Compares all values.");
        code.Line($"public readonly bool Equals({name} other) => global::TypedShm.PackedArray.Same<{element}>(this, other);");
        code.Line();
        code.Line("/// <inheritdoc/>");
        code.Line($"public override readonly bool Equals(object? obj) => obj is {name} other && Equals(other);");
        code.Line();
        code.Line("/// <inheritdoc/>");
        code.Line($"public override readonly int GetHashCode() => global::TypedShm.PackedArray.Hash<{element}>(this);");
        code.Line();
        code.Summary("Writes all values in brackets.");
        code.Line($"public override readonly string ToString() => global::TypedShm.PackedArray.Text<{element}>(this);");
        code.Line();
        code.Summary("Compares all values.");
        code.Line($"public static bool operator ==({name} left, {name} right) => left.Equals(right);");
        code.Line();
        code.Summary("Compares all values.");
        code.Line($"public static bool operator !=({name} left, {name} right) => !left.Equals(right);");
    }

    private static void WriteBytes(CodeWriter code, string name, FieldModel field, string path)
    {
        var isText = field.Kind is FieldKind.String;
        code.Line();
        var encode = $"global::TypedShm.PackedArray.Encode(this, bytes{(isText ? $", \"{path}\"" : "")})";
        code.Line($"internal readonly void Encode(global::System.Span<byte> bytes) => {encode};");
        code.Line();
        code.Open(isText
            ? $"internal static {name} Decode(global::System.ReadOnlySpan<byte> bytes, global::System.Span<global::TypedShm.PackedText?> texts, ref string? problem)"
            : $"internal static {name} Decode(global::System.ReadOnlySpan<byte> bytes)");
        code.Line($"var array = default({name});");
        code.Line($"global::TypedShm.PackedArray.Decode(bytes, array{(isText ? $", texts, \"{field.Name}\", ref problem" : "")});");
        code.Line("return array;");
        code.Close();
    }
}
