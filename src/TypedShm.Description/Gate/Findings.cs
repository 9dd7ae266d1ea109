namespace TypedShm.Description;

/// <summary>Collects what differs from the accepted contract, each at its place in the description.</summary>
/// <param name="files">The files of the description, in order.</param>
internal sealed class Findings(IReadOnlyList<DescriptionFile> files)
{
    private const int Most = 100;

    private readonly List<Problem> found = [];
    private DescriptionPlaces? places;

    /// <summary>Gets how many were found.</summary>
    public int Count => found.Count;

    /// <summary>Gets whether there are more than anybody reads.</summary>
    public bool IsFull => found.Count > Most;

    /// <summary>Adds what concerns the whole contract, where its first file begins.</summary>
    public void AtStart(ProblemKind kind, params object[] arguments) => found.Add(kind.At(files[0].Path, default, arguments));

    /// <summary>Adds what concerns a record, at a rule of it where that is written, else at its name.</summary>
    public void AtRecord(ProblemKind kind, string record, string? rule, params object[] arguments) => Add(kind, record, null, rule, [record, .. arguments]);

    /// <summary>Adds what concerns a field, at a rule of it where that is written, else at its name.</summary>
    public void AtField(ProblemKind kind, string record, string path, string? rule, params object[] arguments) =>
        Add(kind, record, path, rule, [$"{record}.{path}", .. arguments]);

    /// <summary>Gives them by file and place, as many as somebody would read in one go.</summary>
    public EquatableArray<Problem> InOrder()
    {
        var order = files.Select((file, index) => (file.Path, index)).GroupBy(file => file.Path).ToDictionary(file => file.Key, file => file.First().index);
        var ordered = found.OrderBy(problem => order[problem.Path]).ThenBy(problem => problem.Place.Start).ToList();
        if (ordered.Count <= Most)
            return new([.. ordered]);
        var last = ordered[Most - 1];
        return new([.. ordered.Take(Most), InFile.TooManyProblems.At(last.Path, last.Place, Most)]);
    }

    private void Add(ProblemKind kind, string record, string? field, string? rule, object[] arguments)
    {
        var (path, place) = (places ??= new(files)).Find(record, field, rule);
        found.Add(kind.At(path, place, arguments));
    }
}
