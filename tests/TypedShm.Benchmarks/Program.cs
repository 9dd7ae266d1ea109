using BenchmarkDotNet.Running;
using TypedShm.Benchmarks.Charts;
using TypedShm.Benchmarks.Journey;
using TypedShm.Benchmarks.Micro;
using TypedShm.Benchmarks.Redis;

// `generator` tells what BenchmarkDotNet does not: the very first run, the memory held, the outputs that change. `gate` compares with an accepted contract.
// `journey` sends values between processes, of which each is this program again as a `peer`; `journey of 8` only those of that name. `chart FILE` draws one. `redis` needs a redis-server on the path.
if (args is ["generator"])
    GeneratorReport.Print();
else if (args is ["gate"])
    GateReport.Print();
else if (args is ["redis"])
    RedisReport.Print();
else if (args is ["chart", var picture])
    ReadChart.Write(picture);
else if (args is ["journey"])
    await JourneyReport.PrintAsync("");
else if (args is ["journey", var part])
    await JourneyReport.PrintAsync(part);
else if (args is [Peer.Command, .. var words])
    Peer.Be(words);
else
    // In this process: the project that BenchmarkDotNet would generate does not know the alias which keeps the generator's types apart.
    BenchmarkSwitcher.FromAssembly(typeof(GeneratorCost).Assembly).Run([.. args, "--inProcess"]);
