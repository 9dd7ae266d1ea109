namespace TypedShm.Transport.Conformance.Topics.Large;

/// <summary>P18 for records with large arrays; for transports that promise it.</summary>
public abstract class LargeAllocationConformance(TransportUnderTest subject) : Conformance(subject)
{
    private const int Rounds = 1_000;

    [Fact]
    public void Setting_flushing_and_reading_into_a_buffer_allocate_nothing()
    {
        var session = OpenFrames();
        var (pixels, buffer, sum) = (Shots.Pixels(1), new RecordBuffer(), 0.0);
        using var listener = session.Camera.Image.Listen(buffer: buffer).GetEnumerator();
        AllocatesNothing(round =>
        {
            session.Camera.Image.Set(new() { Round = round, Pixels = pixels });
            session.Flush();
            session.Camera.Image.Set((double)round, static (image, value) => Shots.Filled(image, value));
            session.Flush();
            session.Camera.Image.Read(out var image, buffer);
            sum += image.Pixels[5] + session.Camera.Image.Read(buffer).Value.Pixels[6];
            sum += session.Read(session.Camera.Status, session.Camera.Image, buffer).Item2.Value.Pixels[0];
            Assert.True(listener.MoveNext());
            sum += listener.Current.Value.Pixels[3];
        });
        Assert.NotEqual(0, sum);
    }

    private static void AllocatesNothing(Action<int> step)
    {
        // The first rounds grow buffers and let the compiler finish its tiers.
        for (var round = 0; round < Rounds; round++)
            step(round);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < Rounds; round++)
            step(round);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private Frames OpenFrames() => Keep(Frames.Open(Options()));
}
