using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;

namespace TypedShm.Benchmarks.Micro;

/// <summary>Measures what the generator costs the compiler and the editor: 1,000 records of 20 fields.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class GeneratorCost
{
    private readonly AdditionalText[] versions = [LargeProject.Description(1), LargeProject.Description(2)];
    private GeneratorDriver driver = null!;
    private int version;

    [GlobalSetup]
    public void RunOnce() => driver = LargeProject.Driver(versions[0]).RunGenerators(LargeProject.Compilation);

    [Benchmark]
    public object ColdRun() => LargeProject.Driver(versions[0]).RunGenerators(LargeProject.Compilation);

    [Benchmark]
    public object EditOfOneRecord()
    {
        var old = versions[version];
        version = 1 - version;
        return driver = driver.ReplaceAdditionalText(old, versions[version]).RunGenerators(LargeProject.Compilation);
    }

    [Benchmark]
    public object EditOfCSharp() => driver.RunGenerators(LargeProject.Compilation.AddSyntaxTrees());
}
