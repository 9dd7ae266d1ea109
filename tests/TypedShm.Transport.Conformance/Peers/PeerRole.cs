namespace TypedShm.Transport.Conformance.Peers;

/// <summary>What a participant can be told to do; it reports in one line and throws when it sees a broken promise.</summary>
public static class PeerRole
{
    public static string Play(Stage stage, params string[] script)
    {
        ArgumentNullException.ThrowIfNull(stage);
        ArgumentNullException.ThrowIfNull(script);
        return script[0] switch
        {
            "storm" => WholeStorm(stage, Storm.Parse(script.Skip(1))),
            "cycle" => Cycles.Play(stage, script[1]).GetAwaiter().GetResult(),
            _ => InStorm(stage, script[0], script[1], Storm.Parse(script.Skip(2))),
        };
    }

    private static string WholeStorm(Stage stage, Storm storm)
    {
        using var session = stage.Open("storm");
        var reports = Storm.Reports([.. storm.Scripts.Select(script => PeerThread.Start(stage, script))]).GetAwaiter().GetResult();
        storm.Check(session, reports);
        return $"{reports.Length} participants kept their promises";
    }

    private static string InStorm(Stage stage, string role, string index, Storm storm)
    {
        Func<Conform, string> play = role switch
        {
            "write-groups" => session => WritingRoles.WriteGroups(session, storm, index),
            "count" => session => WritingRoles.Count(session, storm),
            "read-groups" => session => WatchingRoles.ReadGroups(session, new Witness(session)),
            "listen" => WatchingRoles.Listen,
            "listen-async" => session => WatchingRoles.ListenAsync(session).GetAwaiter().GetResult(),
            "hold" => session => WatchingRoles.Hold(session, stage.Input),
            _ => throw new ArgumentException($"no role {role}", nameof(role)),
        };
        using var session = stage.Open($"{role}-{index}");
        Tally.Begin(session, storm.Peers);
        stage.Output.WriteLine(Stage.Begun);
        return play(session);
    }
}
