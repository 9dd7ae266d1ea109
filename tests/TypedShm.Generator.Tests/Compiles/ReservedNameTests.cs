using System.Reflection;
using TypedShm.Description;
using TypedShm.Generator.Tests.Fixture;

namespace TypedShm.Generator.Tests.Compiles;

/// <summary>No description may take a name that a generated class has: its own or one that it inherits.</summary>
public sealed class ReservedNameTests
{
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly Assembly Empty = Compiler.Load(GeneratorRun.Of(Project.Of($"{{ {Samples.Record("A__b", "")} }}".Replace(", ]", "]", StringComparison.Ordinal))).Compile());

    [Fact]
    public void Every_member_of_a_contract_is_reserved() =>
        Assert.Empty(Members(Empty.GetType("Demo.Station")!).Except(["A", "AGroup", "AB"]).Except(ReservedNames.OfContract));

    [Fact]
    public void Every_member_of_a_record_is_reserved() =>
        Assert.Empty(Members(Empty.GetType("Demo.Station+AB")!).Except(["Ts", "Sender"]).Except(ReservedNames.OfRecord));

    /// <summary>Names that an heir in another assembly sees, as it would hide them.</summary>
    private static IEnumerable<string> Members(Type type) =>
        from member in type.GetMembers(Any)
        where !member.Name.Contains('_', StringComparison.Ordinal) && !member.Name.Contains('.', StringComparison.Ordinal) && !member.Name.Contains('<', StringComparison.Ordinal)
        where member.DeclaringType == type || IsInherited(member)
        select member.Name;

    private static bool IsInherited(MemberInfo member) => member switch
    {
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsInherited),
        FieldInfo field => field.IsPublic || field.IsFamily,
        _ => true,
    };
}
