namespace TypedShm.Tests.PublicApi;

/// <summary>Has a member of every kind, so that the text of an API can be judged.</summary>
public abstract class ApiExample<T> : IDisposable
    where T : struct, IComparable<T>
{
    public const int Limit = 3;
    private readonly int hidden;

    protected ApiExample(int hidden) => this.hidden = hidden;

    public delegate void Changed(in T value, string? name);

    public event Changed? Happened;

    public enum Mode
    {
        Off,
        On,
    }

    public string? Name { get; init; }

    public IReadOnlyList<string?> Names { get; protected set; } = [];

    public int this[int index] => hidden + index;

    public abstract bool TryRead(out T value, Mode mode, DayOfWeek day = DayOfWeek.Monday, double? limit = null, CancellationToken cancel = default);

    public static TResult Map<TResult>(ref T value, Func<T, TResult?> map, params string[] names)
        where TResult : class, new() => names.Length > 0 ? new TResult() : map(value)!;

    public void Dispose()
    {
        Happened?.Invoke(default, null);
        GC.SuppressFinalize(this);
    }

    public readonly record struct Place(int Line, string? File)
    {
        public static readonly Place Nowhere;
    }
}
