namespace TypedShm.Description;

/// <summary>Walks over the tokens with one of foresight, and reports what is wrong where it stands.</summary>
internal sealed class JsonCursor
{
    private readonly FileProblems problems;
    private readonly JsonTokenizer tokens;
    private int lastReport = -1;

    public JsonCursor(FileProblems problems)
    {
        this.problems = problems;
        tokens = new(problems);
        Current = tokens.Next();
        Following = tokens.Next();
    }

    public JsonToken Current { get; private set; }

    public JsonToken Following { get; private set; }

    /// <summary>Gets where the last token that was stepped over ends.</summary>
    public int Consumed { get; private set; }

    /// <summary>Gets how often something was wrong so far, also where that had been said already.</summary>
    public int Damage { get; private set; }

    public bool MemberBegins => Current.Kind is JsonTokenKind.Text or JsonTokenKind.Broken && Following.Kind == JsonTokenKind.Colon;

    public void Advance()
    {
        if (Current.IsWrong)
            Damage++;
        Consumed = Current.Extent.End;
        Current = Following;
        Following = tokens.Next();
    }

    /// <summary>Reports a syntax error, once a token: each level that gives up there would repeat what the innermost said.</summary>
    public void Report(string what, string instead)
    {
        if (Current.Extent.Start == lastReport)
            Damage++;
        else
            Refuse(InFile.Syntax, what, instead);
        lastReport = Current.Extent.Start;
    }

    public void Refuse(ProblemKind kind, params object[] arguments)
    {
        Damage++;
        problems.Add(kind, Current.Extent, arguments);
    }
}
