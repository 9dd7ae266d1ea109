namespace TypedShm;

/// <summary>Says who initialised a region and when, as messages name it.</summary>
internal sealed record RegionOrigin(string Address, string CreatedBy, DateTimeOffset CreatedAt)
{
    public string Created => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"created by {Shown.Of(CreatedBy)} at {CreatedAt.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z");

    /// <summary>Gives <c>in the region created by ... at ...</c>.</summary>
    public override string ToString() => $"in the region {Created}";
}
