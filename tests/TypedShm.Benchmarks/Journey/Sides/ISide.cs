namespace TypedShm.Benchmarks.Journey.Sides;

/// <summary>One process's end of a journey: what a value is written with, read with, waited for with.</summary>
internal interface ISide : IDisposable
{
    /// <summary>Makes a value visible that carries a stamp.</summary>
    void Flush(long stamp);

    /// <summary>Gives the stamp of the newest value; -1 when it could not be read.</summary>
    long Read();

    /// <summary>Waits for the next value, and gives its stamp; -1 when none came for a while.</summary>
    long Wait();
}
