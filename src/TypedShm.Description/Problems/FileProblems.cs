namespace TypedShm.Description;

/// <summary>Collects the problems of one file, as many as somebody would mend in one go.</summary>
internal sealed class FileProblems(DescriptionFile file)
{
    private const int Most = 100;

    private readonly List<Problem> problems = [];
    private LineMap? lines;

    public string Path => file.Path;

    public string Text => file.Text;

    /// <summary>Gets how many were found, also those beyond the cap.</summary>
    public int Found { get; private set; }

    public bool IsFull => Found > Most;

    public void Add(ProblemKind kind, Extent extent, params object[] arguments)
    {
        if (Found++ < Most)
            problems.Add(kind.At(file.Path, Place(extent), arguments));
    }

    public TextPlace Place(Extent extent) => (lines ??= new(file.Text)).Place(extent);

    public IEnumerable<Problem> InOrder()
    {
        var ordered = problems.OrderBy(problem => problem.Place.Start).ToList();
        if (IsFull)
            ordered.Add(InFile.TooManyProblems.At(file.Path, ordered[Most - 1].Place, Most));
        return ordered;
    }
}
