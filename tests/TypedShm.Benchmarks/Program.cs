using BenchmarkDotNet.Running;
using TypedShm.Benchmarks.Micro;

// `generator` tells what BenchmarkDotNet does not: the very first run, the memory held, the outputs that change. `gate` compares with an accepted contract.
if (args is ["generator"])
    GeneratorReport.Print();
else if (args is ["gate"])
    GateReport.Print();
else
    // In this process: the project that BenchmarkDotNet would generate does not know the alias which keeps the generator's types apart.
    BenchmarkSwitcher.FromAssembly(typeof(GeneratorCost).Assembly).Run([.. args, "--inProcess"]);
