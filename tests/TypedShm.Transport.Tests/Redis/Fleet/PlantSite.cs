using TypedShm.Transport.Redis;

namespace TypedShm.Transport.Tests.Redis.Fleet;

/// <summary>A server that programs of both languages share, as they find it: no prefix, database 0.</summary>
internal sealed class PlantSite : IDisposable
{
    public const string ReadyKey = "SPARTAN_INIT";

    private readonly List<IDisposable> kept = [];

    // SimpleSHM's init flushes a whole database, so each test has a server of its own.
    public RedisTestServer Server { get; } = new();

    /// <summary>Gets the environment variable that names the ready flag, for this site only.</summary>
    public string ReadyVariable { get; } = $"READY_{Guid.NewGuid():N}";

    public static string Description { get; } = Path.Combine(AppContext.BaseDirectory, "plant.datadesc.json");

    public SessionOptions Options(string sender = "CSHARP", Start start = Start.Join, string query = "") =>
        new() { Address = Server.Address + query, Sender = sender, Start = start, Transport = new RedisTransport() };

    public Plant Open(string sender = "CSHARP", Start start = Start.Join, string query = "") => Keep(Plant.Open(Options(sender, start, query)));

    /// <summary>Opens a session that shares the ready flag with Python's programs.</summary>
    public Plant OpenReady(string sender = "CSHARP", Start start = Start.Join)
    {
        Environment.SetEnvironmentVariable(ReadyVariable, ReadyKey);
        return Open(sender, start, $"?ready={ReadyVariable}");
    }

    public SimplePeer StartPython(string sender = "PYTHON") => Keep(new SimplePeer(Server.Port, sender, (ReadyVariable, ReadyKey)));

    /// <summary>Starts a Python program, which initialises the database first.</summary>
    public async Task<SimplePeer> StartInitialised()
    {
        var python = StartPython();
        await python.Do("init", Description, "");
        return python;
    }

    public string Get(string key) => Server.Command("--raw", "GET", key);

    public T Keep<T>(T one)
        where T : IDisposable
    {
        kept.Add(one);
        return one;
    }

    public void Dispose()
    {
        kept.Reverse();
        kept.ForEach(one => one.Dispose());
        Server.Dispose();
        Environment.SetEnvironmentVariable(ReadyVariable, null);
    }
}
