using System.Reflection;
using System.Runtime.CompilerServices;

namespace TypedShm.Tests.PublicApi;

/// <summary>Writes one public or protected member as a line of C#.</summary>
internal static class MemberText
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<string> Of(Type type)
    {
        var lines = type.GetMembers(Declared).Where(member => member is not Type && !IsCompilerGenerated(member)).Select(Line);
        return lines.OfType<string>().Order(StringComparer.Ordinal);
    }

    public static string Parameters(IEnumerable<ParameterInfo> parameters) => string.Join(", ", parameters.Select(Parameter));

    public static string Constraints(Type[] arguments)
    {
        var clauses = arguments.Where(argument => argument.IsGenericParameter).Select(argument => (argument.Name, Texts: ConstraintTexts(argument).ToArray()));
        return string.Concat(clauses.Where(clause => clause.Texts.Length > 0).Select(clause => $" where {clause.Name} : {string.Join(", ", clause.Texts)}"));
    }

    private static bool IsCompilerGenerated(MemberInfo member) => member.IsDefined(typeof(CompilerGeneratedAttribute));

    private static string? Line(MemberInfo member) => member switch
    {
        FieldInfo field when IsSeen(field.Attributes) && !field.IsSpecialName => Field(field),
        ConstructorInfo made when IsSeen(made.Attributes) && !made.IsStatic => $"{Access(made)}{made.DeclaringType!.Name.Split('`')[0]}({Parameters(made.GetParameters())});",
        PropertyInfo property when Accessors(property).Any() => Property(property),
        EventInfo happening when happening.AddMethod is { } add && IsSeen(add.Attributes) =>
            $"{Access(add)}event {CSharpName.Of(happening.EventHandlerType!, new NullabilityInfoContext().Create(happening))} {happening.Name};",
        MethodInfo method when IsSeen(method.Attributes) && !(method.IsSpecialName && !IsOperator(method)) => Method(method),
        _ => null,
    };

    private static string Field(FieldInfo field)
    {
        var kind = field.IsLiteral ? "const " : $"{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}";
        var value = field.IsLiteral ? $" = {CSharpName.Constant(field.GetRawConstantValue())}" : "";
        return $"{(field.IsPublic ? "public" : "protected")} {kind}{CSharpName.Of(field.FieldType, new NullabilityInfoContext().Create(field))} {field.Name}{value};";
    }

    private static string Property(PropertyInfo property)
    {
        var first = Accessors(property).OrderByDescending(accessor => accessor.IsPublic).First();
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        var type = $"{ReferenceKind(property.PropertyType, property.GetMethod?.ReturnParameter)}{CSharpName.Of(property.PropertyType, new NullabilityInfoContext().Create(property))}";
        var index = property.GetIndexParameters();
        var name = index.Length > 0 ? $"this[{Parameters(index)}]" : property.Name;
        var accessors = Accessors(property).Select(accessor => $"{(accessor.IsPublic == first.IsPublic ? "" : "protected ")}{AccessorName(property, accessor)}; ");
        return $"{Access(first)}{required}{type} {name} {{ {string.Concat(accessors)}}}";
    }

    private static IEnumerable<MethodInfo> Accessors(PropertyInfo property) => property.GetAccessors(nonPublic: true).Where(accessor => IsSeen(accessor.Attributes));

    private static string AccessorName(PropertyInfo property, MethodInfo accessor)
    {
        if (accessor == property.GetMethod)
            return "get";
        return accessor.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "init" : "set";
    }

    private static string Method(MethodInfo method)
    {
        var result = $"{ReferenceKind(method.ReturnType, method.ReturnParameter)}{CSharpName.Of(method.ReturnType, new NullabilityInfoContext().Create(method.ReturnParameter))}";
        var arguments = method.GetGenericArguments();
        var generic = arguments.Length > 0 ? $"<{string.Join(", ", arguments.Select(argument => argument.Name))}>" : "";
        return $"{Access(method)}{result} {method.Name}{generic}({Parameters(method.GetParameters())}){Constraints(arguments)};";
    }

    private static string Parameter(ParameterInfo parameter)
    {
        var type = CSharpName.Of(parameter.ParameterType, new NullabilityInfoContext().Create(parameter));
        var rest = parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute)) ? "params " : "";
        var extended = parameter.Position == 0 && parameter.Member.IsDefined(typeof(ExtensionAttribute)) ? "this " : "";
        var value = parameter.HasDefaultValue ? $" = {Default(parameter)}" : "";
        return $"{extended}{rest}{Direction(parameter)}{type} {parameter.Name}{value}";
    }

    private static string Direction(ParameterInfo parameter)
    {
        if (!parameter.ParameterType.IsByRef)
            return "";
        return parameter.IsOut ? "out " : parameter.IsDefined(typeof(IsReadOnlyAttribute)) ? "in " : "ref ";
    }

    private static string Default(ParameterInfo parameter)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        if (parameter.RawDefaultValue is null)
            return type.IsValueType && type == parameter.ParameterType ? "default" : "null";
        return type.IsEnum ? $"{CSharpName.Of(type)}.{Enum.ToObject(type, parameter.RawDefaultValue)}" : CSharpName.Constant(parameter.RawDefaultValue);
    }

    private static string ReferenceKind(Type type, ParameterInfo? result)
    {
        if (!type.IsByRef)
            return "";
        return result is not null && result.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.InteropServices.InAttribute)) ? "ref readonly " : "ref ";
    }

    private static IEnumerable<string> ConstraintTexts(Type argument)
    {
        var flags = argument.GenericParameterAttributes;
        var unmanaged = argument.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "IsUnmanagedAttribute");
        if (unmanaged)
            yield return "unmanaged";
        else if (flags.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint))
            yield return "struct";
        else if (flags.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
            yield return "class";
        foreach (var constraint in argument.GetGenericParameterConstraints().Where(constraint => constraint != typeof(ValueType)))
            yield return CSharpName.Of(constraint);
        if (flags.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) && !flags.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint))
            yield return "new()";
    }

    private static bool IsOperator(MethodInfo method) => method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static bool IsSeen(MethodAttributes attributes) =>
        (attributes & MethodAttributes.MemberAccessMask) is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem;

    private static bool IsSeen(FieldAttributes attributes) =>
        (attributes & FieldAttributes.FieldAccessMask) is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem;

    private static string Access(MethodBase method)
    {
        if (method.DeclaringType!.IsInterface)
            return method.IsStatic ? method.IsAbstract ? "static abstract " : "static virtual " : "";
        var modifier = method switch
        {
            { IsStatic: true } => "static ",
            { IsAbstract: true } => "abstract ",
            MethodInfo { IsVirtual: true, IsFinal: false } overriding when overriding.GetBaseDefinition() != overriding => "override ",
            { IsVirtual: true, IsFinal: false } => "virtual ",
            _ => "",
        };
        return $"{(method.IsPublic ? "public" : "protected")} {modifier}";
    }
}
