using TypedShm.TestPeer;
using TypedShm.Transport;
using TypedShm.Transport.Conformance.Peers;
using TypedShm.Transport.InProcess;
using TypedShm.Transport.Redis;
using TypedShm.Transport.SharedMemory;

// usage: TypedShm.TestPeer ADDRESS ROLE ARGUMENT...
ITransport[] transports = [new InProcessTransport(), new SharedMemoryTransport(), new RedisTransport()];
var transport = transports.Single(transport => args[0].StartsWith($"{transport.Scheme}:", StringComparison.Ordinal));
var stage = new Stage(transport, args[0], Console.In, Console.Out);
Console.WriteLine(SharedMemoryRole.Play(stage, args[1..]) ?? PeerRole.Play(stage, args[1..]));
