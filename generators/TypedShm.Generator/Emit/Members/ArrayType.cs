using System.Globalization;
using TypedShm.Description;

namespace TypedShm.Generator.Emit.Members;

/// <summary>Writes the type of an array field: fixed length, inline, equal by value.</summary>
internal static class ArrayType
{
    private const string Packed = "global::TypedShm.Packed";

    public static void Write(CodeWriter code, string path, FieldModel field)
    {
        var (name, element) = (FieldCode.ArrayName(field), FieldCode.Element(field));
        var length = Number(field.Type.Count);
        code.Line();
        code.Summary($"The {string.Join(" x ", field.Type.Shape.Select(Number))} values of <c>{field.Name}</c>, written <c>[...]</c>{(field.Type.Shape.Count > 1 ? " row by row" : "")}.");
        code.Line($"[global::System.Runtime.CompilerServices.InlineArray({length})]");
        code.Line($"[global::System.Runtime.CompilerServices.CollectionBuilder(typeof({name}), nameof(Create))]");
        code.Open($"public struct {name} : global::System.IEquatable<{name}>");
        code.Line($"private {element} first;");
        code.Line();
        code.Summary("Gets how many values there are.");
        code.Line($"public readonly int Length => {length};");
        if (field.Type.Shape.Count > 1)
            WriteIndexer(code, element, field.Type.Shape);
        WriteCreation(code, name, element, path);
        WriteEnumeration(code, element);
        WriteEquality(code, name);
        WriteBytes(code, name, field, path);
        code.Close();
    }

    private static void WriteIndexer(CodeWriter code, string element, IReadOnlyList<int> shape)
    {
        var names = shape.Count == 2 ? ["row", "column"] : shape.Select((_, dimension) => $"index{Number(dimension)}").ToArray();
        var checks = shape.Select((length, dimension) => $"{Packed}.At({names[dimension]}, {Number(length)})").ToArray();
        var place = checks[0];
        for (var dimension = 1; dimension < shape.Count; dimension++)
            place = $"({place} * {Number(shape[dimension])}) + {checks[dimension]}";
        code.Line();
        code.Summary("Gets or sets the value at a place in each dimension.");
        code.Open($"public {element} this[{string.Join(", ", names.Select(name => $"int {name}"))}]");
        code.Line($"readonly get => AsSpan()[{place}];");
        code.Line($"set => ((global::System.Span<{element}>)this)[{place}] = value;");
        code.Close();
    }

    private static void WriteCreation(CodeWriter code, string name, string element, string path)
    {
        code.Line();
        code.Summary("Copies as many values as there are places; more or fewer are refused.");
        code.Open($"public static {name} Create(global::System.ReadOnlySpan<{element}> values)");
        code.Line($"var array = default({name});");
        code.Line($"{Packed}.Copy<{element}>(values, array, \"{path}\");");
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
        code.Line($"public readonly global::System.ReadOnlySpan<{element}>.Enumerator GetEnumerator() => AsSpan().GetEnumerator();");
    }

    private static void WriteEquality(CodeWriter code, string name)
    {
        code.Line();
        code.Summary("Compares all values.");
        code.Line($"public readonly bool Equals({name} other) => {Packed}.Same(AsSpan(), other.AsSpan());");
        code.Line();
        code.Line("/// <inheritdoc/>");
        code.Line($"public override readonly bool Equals(object? obj) => obj is {name} other && Equals(other);");
        code.Line();
        code.Line("/// <inheritdoc/>");
        code.Line($"public override readonly int GetHashCode() => {Packed}.Hash(AsSpan());");
        code.Line();
        code.Summary("Writes all values in brackets.");
        code.Line($"public override readonly string ToString() => {Packed}.Text(AsSpan());");
        code.Line();
        code.Summary("Compares all values.");
        code.Line($"public static bool operator ==({name} left, {name} right) => left.Equals(right);");
        code.Line();
        code.Summary("Compares all values.");
        code.Line($"public static bool operator !=({name} left, {name} right) => !left.Equals(right);");
    }

    private static void WriteBytes(CodeWriter code, string name, FieldModel field, string path)
    {
        var isText = FieldCode.IsText(field);
        var named = isText || field.Kind is FieldKind.Time ? $", \"{path}\"" : "";
        code.Line();
        code.Line($"internal readonly void Encode(global::System.Span<byte> bytes) => {Packed}.Encode(AsSpan(), bytes{named});");
        code.Line();
        code.Open(isText
            ? $"internal static {name} Decode(global::System.ReadOnlySpan<byte> bytes, global::System.Span<global::TypedShm.PackedText?> texts, ref string? problem)"
            : $"internal static {name} Decode(global::System.ReadOnlySpan<byte> bytes)");
        code.Line($"var array = default({name});");
        var remembered = isText ? $", texts, \"{path.Substring(path.IndexOf('.') + 1)}\", ref problem" : "";
        code.Line($"{Packed}.Decode(bytes, (global::System.Span<{FieldCode.Element(field)}>)array{remembered});");
        code.Line("return array;");
        code.Close();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
