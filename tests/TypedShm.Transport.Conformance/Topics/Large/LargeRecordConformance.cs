namespace TypedShm.Transport.Conformance.Topics.Large;

/// <summary>Arrays that lie outside of their record are set and read like any value: P1, P2, P6, P8, P12.</summary>
public abstract class LargeRecordConformance(TransportUnderTest subject) : Conformance(subject)
{
    [Fact]
    public void An_array_is_read_as_it_was_set_and_stays_as_it_was_read()
    {
        var session = OpenFrames();
        var pixels = Shots.Pixels(1);
        session.Camera.Image.Set(new() { Round = 1, Pixels = pixels });
        pixels[0] = 99;
        session.Flush();
        var first = session.Camera.Image.Read();
        session.Camera.Image.Set(new() { Round = 2, Pixels = pixels });
        session.Flush();

        Assert.Equal((ReadStatus.Fresh, 1), (first.Status, first.Value.Round));
        Assert.Equal(Shots.Pixels(1), first.Value.Pixels.AsSpan());
        Assert.Equal(ReadStatus.Fresh, session.Camera.Image.Read(out var second));
        Assert.Equal(pixels, second.Pixels.AsSpan());
    }

    [Fact]
    public void A_new_value_and_one_that_nobody_wrote_have_the_blank()
    {
        var session = OpenFrames();
        Assert.Equal(ReadStatus.Blank, session.Camera.Image.Read(out var blank));
        Assert.Equal(Shots.Pixels(-1), blank.Pixels.AsSpan());
        Assert.Equal(blank, new Frames.CameraImage());
        session.Camera.Image.Set(new() { Round = 1 });
        session.Flush();
        Assert.Equal(ReadStatus.Fresh, session.Camera.Image.Read(out var image));
        Assert.Equal(blank.Pixels, image.Pixels);
    }

    [Fact]
    public void A_function_fills_arrays_in_place_from_a_span()
    {
        var session = OpenFrames();
        ReadOnlySpan<float> samples = [.. Enumerable.Repeat(0.25f, 512)];
        session.Camera.Scan.Set(samples, static (scan, samples) =>
        {
            samples.CopyTo(scan.Left.Overwrite());
            samples.CopyTo(scan.Right.Overwrite());
            scan.Right.Overwrite()[511] = 7;
            scan.Lens.Marks.Overwrite().Fill(Frames.CameraScan.LensFields.MarksValue.On);
            return scan with { Lens = scan.Lens with { Name = "long" } };
        });
        session.Flush();

        Assert.Equal(ReadStatus.Fresh, session.Camera.Scan.Read(out var found));
        Assert.Equal((0.25f, 0.25f, 0.25f, 7f), (found.Left[0], found.Left[511], found.Right[510], found.Right[511]));
        Assert.Equal(("long", Frames.CameraScan.LensFields.MarksValue.On), (found.Lens.Name, found.Lens.Marks[999]));
    }

    [Fact]
    public void Arrays_of_the_previous_value_are_those_set_last_and_can_be_kept_changed_or_exchanged()
    {
        var session = OpenFrames();
        session.Camera.Scan.Set(scan => scan with { Lens = scan.Lens with { Name = "first of all" } });
        session.Camera.Scan.Set(scan => scan with { Left = Shots.Values(0.5f), Right = Shots.Values(2) });
        session.Camera.Scan.Set(scan => scan with { Lens = scan.Lens with { Name = "kept" } });
        AssertScan(session, "kept", 0.5f, 2);

        session.Camera.Scan.Set(scan =>
        {
            scan.Left.AsSpan().CopyTo(scan.Left.Overwrite());
            scan.Left.Overwrite()[1] = 1;
            return scan;
        });
        AssertScan(session, "kept", 0.5f, 2);
        Assert.Equal(1, session.Camera.Scan.Read().Value.Left[1]);

        session.Camera.Scan.Set(scan => scan with { Left = Shots.Values(-1), Right = Shots.Values(0.25f) });
        session.Camera.Scan.Set(scan => scan with { Left = scan.Right, Right = scan.Left });
        AssertScan(session, "kept", 0.25f, -1);
    }

    [Fact]
    public void What_is_refused_leaves_the_pending_arrays_as_they_were()
    {
        var session = OpenFrames();
        session.Camera.Scan.Set(new() { Left = Shots.Values(0.5f), Right = Shots.Values(2) });

        var range = Assert.Throws<ArgumentOutOfRangeException>(() => session.Camera.Scan.Set(new() { Left = Shots.Values(1.5f) }));
        Assert.Equal("CAMERA__scan.left[0]: 1.5 V is not within -1 to 1", range.Message);
        var length = Assert.Throws<ArgumentException>(() => session.Camera.Scan.Set(new() { Right = new float[3] }));
        Assert.Equal("CAMERA__scan.right: 512 values are needed, 3 were given", length.Message);
        Assert.Throws<ArgumentException>(() => session.Camera.Scan.Set(default(Frames.CameraScan)));
        Assert.Throws<ArgumentException>(() => session.Camera.Scan.Set(scan => scan with { Lens = new() { Marks = [.. Enumerable.Repeat((Frames.CameraScan.LensFields.MarksValue)2, 1000)] } }));
        Assert.Throws<ArgumentException>(() => session.Camera.Scan.Set(scan =>
        {
            scan.Left.Overwrite().Clear();
            return scan with { Right = scan.Left };
        }));
        Assert.Throws<NotSupportedException>(() => session.Camera.Scan.Set(scan =>
        {
            scan.Left.Overwrite().Clear();
            throw new NotSupportedException();
        }));

        AssertScan(session, "wide", 0.5f, 2);
    }

    [Fact]
    public void An_array_is_written_only_while_it_is_set()
    {
        var session = OpenFrames();
        var kept = default(Frames.CameraImage);
        session.Camera.Image.Set(image => kept = image);
        session.Flush();

        Assert.Throws<InvalidOperationException>(() => kept.Pixels[0]);
        Assert.Throws<InvalidOperationException>(() => kept.Pixels.Overwrite().Length);
        Assert.Throws<InvalidOperationException>(() => session.Camera.Image.Read().Value.Pixels.Overwrite().Length);
        Assert.Throws<InvalidOperationException>(() => new Frames.CameraImage().Pixels.Overwrite().Length);
    }

    [Fact]
    public async Task A_large_value_expires()
    {
        var session = OpenFrames();
        session.Camera.Image.Set(1.0, static (image, value) => Shots.Filled(image, value), expire: TimeSpan.FromMilliseconds(1));
        session.Flush();
        await Until(() => session.Camera.Image.Read(out var image) is ReadStatus.Expired && image == new Frames.CameraImage());
    }

    [Fact]
    public void A_record_may_take_a_megabyte()
    {
        var session = OpenFrames();
        session.Camera.Film.Set(film =>
        {
            var bytes = film.Bytes.Overwrite();
            for (var index = 0; index < bytes.Length; index++)
                bytes[index] = (byte)(index % 251);
            return film;
        });
        session.Flush();

        Assert.Equal(1 << 20, Frames.Contract.Records[2].Size);
        var bytes = session.Camera.Film.Read().Value.Bytes.AsSpan();
        Assert.Equal(1_048_520, bytes.Length);
        for (var index = 0; index < bytes.Length; index++)
            Assert.Equal(index % 251, bytes[index]);
    }

    [Fact]
    public void An_array_added_at_the_end_is_blank_where_the_region_lacks_it()
    {
        var writer = OpenFrames();
        Shots.Shoot(writer, 4);
        using var reader = LongerFrames.Open(Options("LONGER"));

        var image = reader.Camera.Image.Read();
        Assert.Equal((ReadStatus.Fresh, 4.0, 0.5), (image.Status, image.Value.Pixels[7], image.Value.Dark[2047]));
        reader.Camera.Image.Set(new() { Round = 9, Check = 9, Pixels = Shots.Pixels(9), Dark = Shots.Pixels(8) });
        reader.Flush();
        Assert.Equal(9, Shots.Check(writer.Camera.Image.Read().Value));
        Assert.Equal(0.5, reader.Camera.Image.Read().Value.Dark[0]);
    }

    private static void AssertScan(Frames session, string name, float left, float right)
    {
        session.Flush();
        Assert.Equal(ReadStatus.Fresh, session.Camera.Scan.Read(out var scan));
        Assert.Equal((name, left, left, right, right), (scan.Lens.Name, scan.Left[0], scan.Left[511], scan.Right[0], scan.Right[511]));
    }

    private Frames OpenFrames(string sender = "A") => Keep(Frames.Open(Options(sender)));
}
