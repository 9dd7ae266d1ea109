using System.Runtime.CompilerServices;

namespace TypedShm.Testing;

/// <summary>Holds a contract to the text that was accepted, which lies beside the test and is reviewed like code.</summary>
/// <example>
/// <code>
/// [Fact]
/// public void The_contract_is_the_one_that_was_accepted() => ContractSnapshot.Verify(Station.Contract);
/// </code>
/// </example>
public static class ContractSnapshot
{
    /// <summary>
    /// Compares the contract's text with <c>Class.Method[_parameters].verified.txt</c> beside the calling source file; where it differs, writes
    /// <c>.received.txt</c> and throws. Names and bytes are those of <c>await Verifier.Verify(Station.Contract.Text)</c> of the package Verify.
    /// </summary>
    /// <param name="contract">What generated code gives, such as <c>Station.Contract</c>.</param>
    /// <param name="parameters">What tells the cases of a parameterised test apart, such as <c>site=north</c>.</param>
    /// <param name="file">The compiler's: the class is named after its file.</param>
    /// <param name="method">The compiler's.</param>
    /// <exception cref="SnapshotMismatchException">The text is not the accepted one, or none was accepted; the message says who breaks, and how to accept.</exception>
    public static void Verify(Contract contract, string? parameters = null, [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        ArgumentNullException.ThrowIfNull(contract);
        SnapshotFile.Beside(file, method, parameters, "txt").Verify(contract.Text, Acceptance.IsAsked, verified => WhoBreaks.Explain(verified, contract));
    }
}
