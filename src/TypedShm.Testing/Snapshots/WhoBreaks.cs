using System.Text;

namespace TypedShm.Testing;

/// <summary>Says what accepting a contract in place of the verified one would mean, and for whom.</summary>
internal static class WhoBreaks
{
    private const string There = "in the verified contract";

    public static string Explain(string verified, Contract received)
    {
        Contract old;
        try
        {
            old = Contract.Parse(verified);
        }
        catch (FormatException damage)
        {
            return $"The verified text is no contract: {damage.Message}\n";
        }

        var losses = new ContractLosses(old, received);
        var text = new StringBuilder();
        Append(text, "SOURCE and WIRE, code and JSON that use what is gone:", losses.Gone());
        Append(text, "LAYOUT, programs of the verified contract, which refuse a region of this one and packed frames:", ContractMatch.Differences(received, old, There));
        Append(text, "MEANING, readers and writers of values that mean something else now:", losses.Meanings());
        return text.Length == 0 ? "Nobody breaks, as far as the texts tell.\n" : $"Who breaks:\n{text}";
    }

    private static void Append(StringBuilder text, string whom, IEnumerable<string> changes)
    {
        var lines = changes.ToArray();
        if (lines.Length > 0)
            text.Append(whom).Append("\n  ").AppendJoin("\n  ", lines).Append('\n');
    }
}
