namespace TypedShm.Transport.Conformance.Topics.Large;

/// <summary>Where arrays lie that were read, alone, in groups and by listeners, and that they are whole there: P1, P3, P4, P7.</summary>
public abstract class LargeReadConformance(TransportUnderTest subject) : Conformance(subject)
{
    [Fact]
    public void A_buffer_has_the_arrays_of_its_last_read()
    {
        var session = OpenFrames();
        var (buffer, other) = (new RecordBuffer(), new RecordBuffer());
        Assert.Equal(1, SetAndRead(session, 1, other).Pixels[0]);
        var first = SetAndRead(session, 2, buffer);
        var second = SetAndRead(session, 3, buffer);

        Assert.Equal(3, second.Pixels[2047]);
        Assert.Throws<InvalidOperationException>(() => first.Pixels[0]);
        Assert.Throws<InvalidOperationException>(() => session.Camera.Image.Set(first));
        Assert.Equal(2, first.Round);
    }

    [Fact]
    public void A_group_with_a_large_record_is_one_snapshot_in_one_buffer()
    {
        var session = OpenFrames();
        Shots.Shoot(session, 5);
        session.Camera.Scan.Set(new() { Left = Shots.Values(0.5f), Right = Shots.Values(2) });
        session.Flush();
        var buffer = new RecordBuffer();

        var (status, image, scan) = session.Read(session.Camera.Status, session.Camera.Image, session.Camera.Scan, buffer);
        Assert.Equal((5, 5, 0.5f), (status.Value.Round, Shots.Check(image.Value), scan.Value.Left[511]));
        var (imageOfItsOwn, _) = session.Read(session.Camera.Image, session.Camera.Status);
        session.Read(session.Camera.Status, session.Camera.Film, buffer);
        Assert.Equal(5, Shots.Check(imageOfItsOwn.Value));
        Assert.Throws<InvalidOperationException>(() => Shots.Check(image.Value));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_listener_puts_each_value_into_its_buffer(bool async)
    {
        var session = OpenFrames();
        var buffer = new RecordBuffer();
        await using var loop = new ListenLoop<Reading<Frames.CameraImage>>(async, () => session.Camera.Image.Listen(buffer: buffer), () => session.Camera.Image.ListenAsync(buffer: buffer));
        var shown = default(Frames.CameraImage);
        for (var round = 1; round <= 3; round++)
        {
            var next = loop.Next();
            Shots.Shoot(session, round);
            var (more, image) = await next.WaitAsync(Watchdog);
            Assert.Equal((true, round), (more, Shots.Check(image.Value)));
            if (round > 1)
                Assert.Throws<InvalidOperationException>(() => Shots.Check(shown));
            shown = image.Value;
        }
    }

    [Fact]
    public async Task A_listener_without_a_buffer_gives_arrays_that_stay()
    {
        var session = OpenFrames();
        await using var loop = new ListenLoop<(Reading<Frames.CameraStatus> Status, Reading<Frames.CameraImage> Image)>(
            true, () => session.Listen(session.Camera.Status, session.Camera.Image), () => session.ListenAsync(session.Camera.Status, session.Camera.Image));
        Shots.Shoot(session, 1);
        var (_, first) = await loop.Next().WaitAsync(Watchdog);
        Shots.Shoot(session, 2);
        var (_, second) = await loop.Next().WaitAsync(Watchdog);

        Assert.Equal((1, 2), (Shots.Check(first.Image.Value), Shots.Check(second.Image.Value)));
    }

    [Fact]
    public async Task Readers_of_a_storm_see_whole_arrays_and_groups_of_one_flush()
    {
        var rounds = Soak.Count(20_000, 1_000_000);
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 3).Select(index => OnThread(() => Watch(OpenFrames($"R{index}"), stop.Token))).ToArray();
        var writers = Enumerable.Range(0, 2).Select(index => OnThread(() => Write(OpenFrames($"W{index}"), rounds / 2))).ToArray();

        await Task.WhenAll(writers).WaitAsync(Watchdog);
        await stop.CancelAsync();
        Assert.All(await Task.WhenAll(readers).WaitAsync(Watchdog), reads => Assert.NotEqual(0, reads));
    }

    private static Frames.CameraImage SetAndRead(Frames session, int round, RecordBuffer buffer)
    {
        Shots.Shoot(session, round);
        Assert.Equal(ReadStatus.Fresh, session.Camera.Image.Read(out var image, buffer));
        return image;
    }

    private static long Write(Frames session, int rounds)
    {
        var flush = 0L;
        for (var round = 1; round <= rounds; round++)
            flush = Shots.Shoot(session, round);
        return flush;
    }

    private static long Watch(Frames session, CancellationToken stop)
    {
        var (buffer, reads, last) = (new RecordBuffer(), 0L, 0L);
        while (!stop.IsCancellationRequested || reads == 0)
        {
            var (image, status) = session.Read(session.Camera.Image, session.Camera.Status, buffer);
            if (image.Status is ReadStatus.Blank)
                continue;
            if (Shots.Check(image.Value) != status.Value.Round || image.Flush != status.Flush || image.Flush < last)
                throw new InvalidOperationException($"image of round {image.Value.Round}, flush {image.Flush}, came with round {status.Value.Round}, flush {status.Flush}, after flush {last}");
            last = image.Flush;
            reads++;
        }

        return reads;
    }

    private Frames OpenFrames(string sender = "A") => Keep(Frames.Open(Options(sender)));
}
