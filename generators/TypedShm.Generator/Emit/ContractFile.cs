using System.Globalization;
using TypedShm.Description;
using TypedShm.Generator.Models;

namespace TypedShm.Generator.Emit;

/// <summary>Writes the file of one contract: its session, its groups, its slots.</summary>
internal static class ContractFile
{
    private const string Cancellation = "global::System.Threading.CancellationToken";

    public static string Write(ContractOutline contract, EquatableArray<string> transports)
    {
        var code = new CodeWriter();
        var name = contract.Name;
        SourceFrame.Begin(code, name);
        WriteAlias(code, contract);
        SourceFrame.OpenNamespace(code, contract.Namespace);
        code.Summary($"One sender's session on the contract <c>{name}</c>, {contract.Records.Count.ToString(CultureInfo.InvariantCulture)} records.");
        code.Open($"public sealed partial class {name} : global::TypedShm.Session");
        WriteTransports(code, transports);
        WriteConstructor(code, contract, $"global::TypedShm.SessionOptions options, {Cancellation} cancel", "Contract, Transports, options, cancel");
        WriteConstructor(code, contract, $"{name} shared, string sender", "shared, sender");
        WriteContract(code, contract);
        WriteProperties(code, contract);
        WriteOpen(code, name);
        foreach (var group in Groups(contract))
            WriteGroup(code, name, group);
        code.Close();
        SourceFrame.CloseNamespace(code, contract.Namespace);
        return code.ToString();
    }

    // Two names in a description may give one group, and only one of them what is said of it.
    private static IEnumerable<IGrouping<string, RecordOutline>> Groups(ContractOutline contract) =>
        contract.Records.Where(record => record.Group is not null).GroupBy(record => record.Group!.CSharpName);

    private static string? Doc(IEnumerable<RecordOutline> group) => group.Select(record => record.Group!.Doc).FirstOrDefault(doc => doc is not null);

    /// <summary>Lets a program without a namespace, such as top-level statements, use the contract by its bare name.</summary>
    private static void WriteAlias(CodeWriter code, ContractOutline contract)
    {
        // Where the namespace begins with the same word, the alias would hide it.
        if (contract.Namespace is not { } space || space.Split('.')[0] == contract.Name)
            return;
        code.Line($"global using {contract.Name} = global::{space}.{contract.Name};");
        code.Line();
    }

    private static void WriteTransports(CodeWriter code, EquatableArray<string> transports)
    {
        code.Line("private static readonly global::TypedShm.Transport.ITransport[] Transports =");
        code.Line("[");
        foreach (var transport in transports)
            code.More($"new {transport}(),");
        code.Line("];");
    }

    private static void WriteConstructor(CodeWriter code, ContractOutline contract, string parameters, string arguments)
    {
        code.Line();
        code.Line($"private {contract.Name}({parameters})");
        code.More($": base({arguments})");
        code.Open();
        foreach (var group in Groups(contract))
            code.Line($"{group.Key} = new {group.Key}Group(this);");
        code.Close();
    }

    private static void WriteContract(CodeWriter code, ContractOutline contract)
    {
        code.Line();
        code.Summary("Gets the layout that all participants share, and its canonical text.");
        code.Line($"public static global::TypedShm.Contract Contract {{ get; }} = global::TypedShm.Contract.Create(\"{contract.Name}\", [");
        foreach (var record in contract.Records)
            code.More($"{record.Type}.ContractText,");
        code.Line("]);");
    }

    private static void WriteProperties(CodeWriter code, ContractOutline contract)
    {
        foreach (var group in Groups(contract))
        {
            code.Line();
            code.Summary(Doc(group), $"Gets the records of the group <c>{group.Key}</c>.");
            code.Line($"public {group.Key}Group {group.Key} {{ get; }}");
        }

        foreach (var record in contract.Records.Where(record => record.Group is null))
            WriteSlot(code, record, "this");
    }

    private static void WriteSlot(CodeWriter code, RecordOutline record, string session)
    {
        code.Line();
        // Not said again, so that another word about a record changes its own file only.
        code.Line($"/// <inheritdoc cref=\"{record.Type}\"/>");
        code.Line($"public global::TypedShm.Slot<{record.Type}> {record.Property} => {session}.Slot(ref field, {record.Slot.ToString(CultureInfo.InvariantCulture)});");
    }

    private static void WriteOpen(CodeWriter code, string name)
    {
        code.Line();
        code.Summary($"Opens the region at an address; with none given <c>TYPEDSHM_ADDRESS</c>, else <c>shm:{name}</c>.");
        code.Line($"public static {name} Open(");
        code.More("string? address = null,");
        code.More("string? sender = null,");
        code.More("global::TypedShm.Start start = global::TypedShm.Start.Join,");
        code.More($"{Cancellation} cancel = default) =>");
        code.More("new(new global::TypedShm.SessionOptions { Address = address, Sender = sender, Start = start }, cancel);");
        code.Line();
        code.Summary("Opens a region with options.");
        code.Line($"public static {name} Open(global::TypedShm.SessionOptions options, {Cancellation} cancel = default) => new(options, cancel);");
        code.Line();
        code.Summary("Removes a region with its values; all that are attached find it closed. False when there was none.");
        code.Line("public static bool Remove(string? address = null) => Remove(Contract, Transports, address);");
        code.Line();
        code.Summary("Opens a session of another sender on the same attachment, with pending records of its own.");
        code.Line($"public {name} NewSession(string sender) => new(this, sender);");
    }

    private static void WriteGroup(CodeWriter code, string contract, IGrouping<string, RecordOutline> group)
    {
        var type = group.Key + "Group";
        code.Line();
        code.Summary(Doc(group), $"The records of the group <c>{group.Key}</c>.");
        code.Open($"public sealed class {type}");
        code.Line($"private readonly {contract} session;");
        code.Line();
        code.Line($"internal {type}({contract} session) => this.session = session;");
        foreach (var record in group)
            WriteSlot(code, record, "session");
        code.Close();
    }
}
