using TypedShm.Description;
using TypedShm.Inspection;
using TypedShm.Transport.Conformance.Changes;
using TypedShm.Transport.InProcess;

namespace TypedShm.Transport.Tests.Gate;

/// <summary>The gate and attaching give one answer: a change is LAYOUT exactly where a program before it and one after it are refused at one region.</summary>
public sealed class LayoutGateTests
{
    private const int Tries = 2000;
    private const int Seed = 4711;

    public static TheoryData<string> Kinds => [.. ContractChanges.All.Select(change => change.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_change_is_layout_exactly_where_attaching_refuses(string name)
    {
        var change = ContractChanges.Named(name);

        Assert.Equal((change.IsRefused, change.IsRefused), (IsLayout(change.Before, change.After), IsLayout(change.After, change.Before)));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_change_is_told(string name)
    {
        var change = ContractChanges.Named(name);

        Assert.Equal(change.Before == change.After, Problems(change.Before, change.After).Count == 0);
    }

    [Fact]
    public void Any_change_is_layout_exactly_where_attaching_refuses()
    {
        var random = new Random(Seed);
        var refused = 0;
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var (before, after) = RandomChange.Of(random);
            var isRefused = IsRefused(before, after);
            refused += isRefused ? 1 : 0;
            Assert.True(isRefused == IsLayout(before, after), $"attempt {attempt}, refused: {isRefused}\n{before}\n{after}\n{string.Join('\n', Problems(before, after))}");
        }

        Assert.InRange(refused, Tries / 10, Tries * 9 / 10);
    }

    private static bool IsLayout(string before, string after) => Problems(before, after).Any(problem => problem.Message.Contains("LAYOUT: ", StringComparison.Ordinal));

    private static EquatableArray<Problem> Problems(string before, string after) =>
        ContractGate.Compare(Read(after), [new("test.datadesc.json", after)], new("test.contract.txt", ContractText.Write(Read(before).Contract)));

    private static CheckedDescription Read(string description)
    {
        var read = DescriptionReader.Read("Test", [new("test.datadesc.json", description)]);
        Assert.Empty(read.Problems);
        return read;
    }

    private static bool IsRefused(string before, string after)
    {
        var address = $"memory:{Guid.NewGuid():N}";
        using var first = Open(before, address);
        try
        {
            using var second = Open(after, address);
            return false;
        }
        catch (ContractMismatchException)
        {
            return true;
        }
    }

    private static InspectionSession Open(string description, string address) =>
        InspectionSession.Open(ContractText.Write(Read(description).Contract), [new InProcessTransport()], new SessionOptions { Address = address, Sender = "TEST" });
}
