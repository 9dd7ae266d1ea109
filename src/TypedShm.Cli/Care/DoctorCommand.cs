using System.CommandLine;
using TypedShm.Cli.CommandLine;
using TypedShm.Cli.Contracts;
using TypedShm.Cli.Data;
using TypedShm.Cli.Printing;
using TypedShm.Inspection;
using TypedShm.Transport.SharedMemory;

namespace TypedShm.Cli.Care;

/// <summary>Says what is wrong with the shared memory of this machine, or with the one region that a call names, and what mends it.</summary>
internal static class DoctorCommand
{
    public static readonly Argument<string[]> Files = new("FILE")
    {
        Arity = ArgumentArity.ZeroOrMore,
        Description = "The files of a description: the region is held against it, field by field.",
    };

    public static ExitCode Run(Call call)
    {
        var address = Target.AddressOf(call);
        var files = call.Parsed.GetValue(Files)!;
        var described = files is [] ? null : DescriptionArguments.Read(call.Parsed, files);
        if (described is { IsSound: false })
            throw new UsageException($"{files[0]}: the description has errors; typedshm check tells them");
        if (described is not null)
            address ??= $"shm:{described.Contract.Name}";
        var isReached = call.Shell.Transports.Any(transport => address?.StartsWith($"{transport.Scheme}:", StringComparison.Ordinal) is not false);
        var isShared = address?.StartsWith("shm:", StringComparison.Ordinal) is not false;
        var findings = new FindingList([
            .. ((IEnumerable<Finding>)[
                .. isShared ? call.Shell.Examine(address, call.Cancel) : [],
                .. isShared ? [] : ServerChecks.Of(address!, call.Shell.Transports),
                .. described is null || !isReached ? [] : HeldAgainst(described, call, address!),
            ]).OrderByDescending(finding => finding.Severity),
        ]);
        call.Printer.Print(findings.Text, findings.Write);
        return findings.IsNowhere ? ExitCode.Broken : findings.IsWell ? ExitCode.Done : ExitCode.Negative;
    }

    /// <summary>Opens the region by a description, which compares both field by field.</summary>
    private static IEnumerable<Finding> HeldAgainst(DescribedContract described, Call call, string address)
    {
        var notes = new List<string>();
        var target = Target.Of(call, address);
        try
        {
            if (target.Look() is null)
                return [new("contract-alone", Severity.Note, $"{address}: there is no region to hold {described.Contract.Name} against", "whoever makes it gives it a contract")];
            var options = target.Options(Start.Look) with { Log = notes.Add };
            using var session = InspectionSession.Open(described.Text, call.Shell.Transports, options, call.Cancel);
        }
        catch (ContractMismatchException refusal)
        {
            return [new("contract-refused", Severity.Error, refusal.Message, "a program of this description cannot enter; bring all programs to one description, or start anew", $"typedshm remove --address '{address}'")];
        }
        catch (TransportException broken)
        {
            return [new("contract-unread", Severity.Error, broken.Message, "the region cannot be held against the description")];
        }

        return notes.Count > 0
            ? notes.Select(note => new Finding("contract-differs", Severity.Note, note, "both fit"))
            : [new("contract", Severity.Note, $"{address}: a program of {described.Contract.Name}, fingerprint {described.Fingerprint}, can enter", "nothing differs")];
    }
}
