using FsCheck;
using FsCheck.Fluent;
using TypedShm.Transport.Conformance;

namespace TypedShm.Description.Tests;

public sealed class MutationTests
{
    // How long one case may take before it counts as a hang; never a promise of speed.
    private static readonly TimeSpan Watchdog = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Whatever_becomes_of_a_description_the_reader_keeps_its_promises()
    {
        var (reached, current) = (0, (Mutant?)null);
        var run = Task.Run(() => Check.One(Mutants.Config(Soak.Count(20_000, 1_000_000)), Prop.ForAll(Mutants.Any, mutant =>
        {
            (current, reached) = (mutant, reached + 1);
            ReaderPromises.Hold(mutant.Files());
        })));
        for (var before = -1; !run.IsCompleted; before = reached)
        {
            Assert.True(before != reached, $"this is read for more than {Watchdog}: {current}");
            await Task.WhenAny(run, Task.Delay(Watchdog));
        }

        await run;
    }
}
