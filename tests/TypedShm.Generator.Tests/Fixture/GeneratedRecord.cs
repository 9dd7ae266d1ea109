using System.Reflection;

namespace TypedShm.Generator.Tests.Fixture;

/// <summary>One generated record of a loaded assembly, used as generic code uses it.</summary>
public abstract class GeneratedRecord(RecordContract contract)
{
    public RecordContract Contract => contract;

    /// <summary>Gets the records of a generated contract, in order.</summary>
    public static IReadOnlyList<GeneratedRecord> Of(Type contractType)
    {
        var contract = (Contract)contractType.GetProperty("Contract", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
        var byText = contractType.GetNestedTypes().ToDictionary(type => TextOf(type) ?? type.Name);
        return [.. contract.Records.Select(record => Create(byText.Single(pair => pair.Key.StartsWith($"record {record.Name},", StringComparison.Ordinal)).Value, record))];
    }

    public abstract object CreateBlank();

    public abstract byte[] Encode(object value);

    /// <summary>Decodes into bytes again, or says why that failed.</summary>
    public abstract string? Decode(byte[] bytes, out object value);

    private static string? TextOf(Type type) => (string?)type.GetField("ContractText", BindingFlags.NonPublic | BindingFlags.Static)?.GetRawConstantValue();

    private static GeneratedRecord Create(Type type, RecordContract contract) =>
        (GeneratedRecord)Activator.CreateInstance(typeof(GeneratedRecord<>).MakeGenericType(type), contract)!;
}
