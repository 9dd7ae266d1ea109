using System.Globalization;

namespace TypedShm;

/// <summary>The least and the greatest value that may be set, each a long, ulong, float or double as the field's own values, or null for no bound.</summary>
internal sealed record FieldRange(object? Min, object? Max)
{
    public static readonly FieldRange None = new(null, null);

    public bool IsNone => Min is null && Max is null;

    /// <summary>Refuses a value that is not within the range; what is no number is within none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside.</exception>
    public void Check(object value, string field, string unit)
    {
        if (IsNone || Holds(value))
            return;
        var shown = unit == "-" ? Text(value) : $"{Text(value)} {unit}";
        throw new ArgumentOutOfRangeException(null, $"{field}: {shown} is not {this}");
    }

    public override string ToString() => (Min, Max) switch
    {
        (not null, not null) => $"within {Text(Min)} to {Text(Max)}",
        (not null, null) => $"at least {Text(Min)}",
        _ => $"at most {Text(Max)}",
    };

    public bool Holds(object value) => value switch
    {
        long number => !(Min is long min && number < min) && !(Max is long max && number > max),
        ulong number => !(Min is ulong min && number < min) && !(Max is ulong max && number > max),
        // Written so that what is no number fails.
        float number => (Min is not float min || number >= min) && (Max is not float max || number <= max),
        double number => (Min is not double min || number >= min) && (Max is not double max || number <= max),
        _ => true,
    };

    private static string Text(object? number) => string.Create(CultureInfo.InvariantCulture, $"{number}");
}
