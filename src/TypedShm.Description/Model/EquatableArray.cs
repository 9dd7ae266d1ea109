using System.Collections;
using System.Globalization;

namespace TypedShm.Description;

/// <summary>An immutable list that is equal to another with equal elements, so that models can be compared by value.</summary>
/// <typeparam name="T">The type of an element.</typeparam>
public readonly struct EquatableArray<T>(T[] items) : IEquatable<EquatableArray<T>>, IReadOnlyList<T>
    where T : notnull
{
    private readonly T[]? items = items;

    /// <inheritdoc/>
    public int Count => items?.Length ?? 0;

    /// <inheritdoc/>
    public T this[int index] => items![index];

    /// <inheritdoc/>
    public bool Equals(EquatableArray<T> other)
    {
        if (Count != other.Count)
            return false;
        for (var index = 0; index < Count; index++)
        {
            if (!IsSame(this[index], other[index]))
                return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is EquatableArray<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = Count;
        foreach (var item in this)
            hash = unchecked((hash * 31) + item.GetHashCode());
        return hash;
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)(items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // 0.0 equals -0.0 as a number, but is another blank.
    private static bool IsSame(T left, T right) =>
        left.Equals(right) && (left is not (float or double) || 1 / Convert.ToDouble(left, CultureInfo.InvariantCulture) == 1 / Convert.ToDouble(right, CultureInfo.InvariantCulture));

    /// <summary>Compares by value.</summary>
    public static bool operator ==(EquatableArray<T> left, EquatableArray<T> right) => left.Equals(right);

    /// <summary>Compares by value.</summary>
    public static bool operator !=(EquatableArray<T> left, EquatableArray<T> right) => !left.Equals(right);
}
