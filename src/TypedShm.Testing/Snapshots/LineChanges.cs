namespace TypedShm.Testing;

/// <summary>
/// Finds the fewest lines in which two texts differ (E. W. Myers, An O(ND) Difference Algorithm and Its Variations).
/// Going along a diagonal keeps a line, going down adds one, going right removes one; the shortest way is sought by its number of steps.
/// </summary>
internal static class LineChanges
{
    // Beyond this many steps, all that lies between is one change: the ways would take more memory than the answer is worth.
    private const int MostSteps = 400;

    public static IReadOnlyList<LineChange> Between(string[] old, string[] now)
    {
        var head = CommonHead(old, now);
        var tail = CommonHead(old[head..].AsEnumerable().Reverse(), now[head..].AsEnumerable().Reverse());
        string[] removed = old[head..^tail], added = now[head..^tail];
        if (removed.Length + added.Length == 0)
            return [];
        var ways = ShortestWays(removed, added);
        return ways is null
            ? [new LineChange(head..(old.Length - tail), head..(now.Length - tail))]
            : Collect(ways, removed.Length, added.Length, head);
    }

    private static int CommonHead(IEnumerable<string> one, IEnumerable<string> other) =>
        one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();

    /// <summary>Gives for each number of steps how far one comes on each diagonal, up to the number that reaches the end.</summary>
    private static List<int[]>? ShortestWays(string[] old, string[] now)
    {
        var ways = new List<int[]>();
        var reach = new int[(2 * MostSteps) + 3];
        for (var steps = 0; steps <= MostSteps; steps++)
        {
            ways.Add([.. reach]);
            for (var diagonal = -steps; diagonal <= steps; diagonal += 2)
            {
                var at = ComesDown(reach, diagonal, steps) ? Reach(reach, diagonal + 1) : Reach(reach, diagonal - 1) + 1;
                while (at < old.Length && at - diagonal < now.Length && old[at] == now[at - diagonal])
                    at++;
                Reach(reach, diagonal) = at;
                if (at >= old.Length && at - diagonal >= now.Length)
                    return ways;
            }
        }

        return null;
    }

    /// <summary>Walks the way back and gathers neighbouring steps.</summary>
    private static List<LineChange> Collect(List<int[]> ways, int old, int now, int head)
    {
        var changes = new List<LineChange>();
        for (var steps = ways.Count - 1; steps > 0; steps--)
        {
            var (reach, diagonal) = (ways[steps], old - now);
            var down = ComesDown(reach, diagonal, steps);
            var from = down ? diagonal + 1 : diagonal - 1;
            (old, now) = (Reach(reach, from), Reach(reach, from) - from);
            Add(changes, new LineChange((head + old)..(head + old + (down ? 0 : 1)), (head + now)..(head + now + (down ? 1 : 0))));
        }

        changes.Reverse();
        return changes;
    }

    private static void Add(List<LineChange> changes, LineChange change)
    {
        if (changes.Count > 0 && changes[^1] is var next && change.Old.End.Equals(next.Old.Start) && change.New.End.Equals(next.New.Start))
            changes[^1] = new LineChange(change.Old.Start..next.Old.End, change.New.Start..next.New.End);
        else
            changes.Add(change);
    }

    private static bool ComesDown(int[] reach, int diagonal, int steps) =>
        diagonal == -steps || (diagonal != steps && Reach(reach, diagonal - 1) < Reach(reach, diagonal + 1));

    private static ref int Reach(int[] reach, int diagonal) => ref reach[MostSteps + 1 + diagonal];
}
