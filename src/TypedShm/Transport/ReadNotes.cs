namespace TypedShm.Transport;

/// <summary>What a region has to say of the slots of one read beyond their bytes.</summary>
public sealed class ReadNotes
{
    private readonly Dictionary<int, string> problems = [];
    private readonly Dictionary<int, LongTexts> texts = [];

    /// <summary>Notes why a slot's value is <see cref="ReadStatus.Invalid"/>.</summary>
    public void AddProblem(int slot, string problem) => problems[slot] = problem;

    internal void AddTexts(int slot, LongTexts longer) => texts[slot] = longer;

    internal string? ProblemOf(int slot) => problems.GetValueOrDefault(slot);

    internal LongTexts? TextsOf(int slot) => texts.GetValueOrDefault(slot);
}
