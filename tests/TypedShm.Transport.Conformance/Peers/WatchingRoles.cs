namespace TypedShm.Transport.Conformance.Peers;

/// <summary>The participants of a storm that look at it.</summary>
internal static class WatchingRoles
{
    private static readonly TimeSpan ListenStep = TimeSpan.FromSeconds(30);

    /// <summary>Reads groups of eight until the end.</summary>
    public static string ReadGroups(Conform session, Witness witness)
    {
        while (!witness.ReadsTheEnd(GroupOfEight.Read(session)))
        {
        }

        return witness.Report;
    }

    /// <summary>Listens to groups of eight until the end.</summary>
    public static string Listen(Conform session)
    {
        var witness = new Witness(session);
        var c = session.Cell;
        foreach (var group in session.Listen(c.A, c.B, c.C, c.D, c.E, c.F, c.G, c.H, timeout: ListenStep, currentFirst: true))
        {
            if (witness.HearsTheEnd(group))
                return witness.Report;
        }

        throw new InvalidOperationException("the stream ended");
    }

    public static async Task<string> ListenAsync(Conform session)
    {
        var witness = new Witness(session);
        var c = session.Cell;
        await foreach (var group in session.ListenAsync(c.A, c.B, c.C, c.D, c.E, c.F, c.G, c.H, timeout: ListenStep, currentFirst: true))
        {
            if (witness.HearsTheEnd(group))
                return witness.Report;
        }

        throw new InvalidOperationException("the stream ended");
    }

    /// <summary>Keeps the storm going until a line comes in, then reads like the others.</summary>
    public static string Hold(Conform session, TextReader input)
    {
        if (input.ReadLine() is null)
            throw new InvalidOperationException("nobody is there any more who could end the storm");
        var witness = new Witness(session, enough: 1);
        return ReadGroups(session, witness);
    }
}
