using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace TypedShm.Tests.PublicApi;

/// <summary>Writes the public API of an assembly as text that reads like C#, in an order of its own.</summary>
internal static class ApiText
{
    public static string Of(Assembly assembly) => Of(assembly.GetExportedTypes());

    public static string Of(IEnumerable<Type> types)
    {
        var text = new StringBuilder();
        foreach (var space in types.GroupBy(type => type.Namespace).OrderBy(space => space.Key, StringComparer.Ordinal))
        {
            text.Append($"namespace {space.Key}\n");
            foreach (var type in space.OrderBy(item => CSharpName.Of(item), StringComparer.Ordinal))
                Append(text, type);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, Type type)
    {
        text.Append($"\n{Header(type)}\n");
        foreach (var line in Members(type))
            text.Append($"    {line}\n");
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (typeof(Delegate).IsAssignableFrom(type))
            return [];
        if (!type.IsEnum)
            return MemberText.Of(type);
        var members = type.GetFields(BindingFlags.Public | BindingFlags.Static).OrderBy(member => member.MetadataToken);
        return members.Select(member => $"{member.Name} = {CSharpName.Constant(member.GetRawConstantValue())},");
    }

    private static string Header(Type type)
    {
        if (typeof(Delegate).IsAssignableFrom(type))
        {
            var invoke = type.GetMethod("Invoke")!;
            return $"public delegate {CSharpName.Of(invoke.ReturnType)} {CSharpName.Of(type)}({MemberText.Parameters(invoke.GetParameters())}){MemberText.Constraints(type.GetGenericArguments())}";
        }

        var bases = Bases(type).Select(item => CSharpName.Of(item)).ToArray();
        var list = bases.Length > 0 ? $" : {string.Join(", ", bases)}" : "";
        return $"public {Kind(type)} {CSharpName.Of(type)}{list}{MemberText.Constraints(type.GetGenericArguments())}";
    }

    private static string Kind(Type type)
    {
        var record = IsRecord(type) ? "record " : "";
        return type switch
        {
            { IsInterface: true } => "interface",
            { IsEnum: true } => "enum",
            { IsValueType: true } => $"{(Has<IsReadOnlyAttribute>(type) ? "readonly " : "")}{(type.IsByRefLike ? "ref " : "")}{record}struct",
            { IsAbstract: true, IsSealed: true } => "static class",
            _ => $"{(type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "")}{(record.Length > 0 ? "record" : "class")}",
        };
    }

    private static IEnumerable<Type> Bases(Type type)
    {
        if (type.IsEnum)
            return Enum.GetUnderlyingType(type) == typeof(int) ? [] : [Enum.GetUnderlyingType(type)];
        var parent = type.BaseType is { } found && found != typeof(object) && found != typeof(ValueType) ? [found] : Type.EmptyTypes;
        return [.. parent, .. type.GetInterfaces().Where(IsPublic).Except(parent.SelectMany(item => item.GetInterfaces())).OrderBy(item => CSharpName.Of(item), StringComparer.Ordinal)];
    }

    private static bool IsPublic(Type type) => type.IsPublic || type.IsNestedPublic;

    private static bool IsRecord(Type type) => type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance, [typeof(StringBuilder)]) is not null;

    private static bool Has<T>(Type type) where T : Attribute => type.IsDefined(typeof(T), inherit: false);
}
