using BenchmarkDotNet.Running;
using TypedShm.Benchmarks.Micro;

// `generator` tells what BenchmarkDotNet does not: the very first run, the memory held, the outputs that change.
if (args is ["generator"])
    GeneratorReport.Print();
else
    BenchmarkSwitcher.FromAssembly(typeof(GeneratorCost).Assembly).Run(args);
