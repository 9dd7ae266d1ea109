namespace TypedShm.Transport.Conformance.Topics.Large;

/// <summary>Images whose every pixel is their round, so that a torn one is seen.</summary>
internal static class Shots
{
    public static double[] Pixels(double value) => [.. Enumerable.Repeat(value, 2048)];

    public static float[] Values(float value) => [.. Enumerable.Repeat(value, 512)];

    public static Frames.CameraImage Filled(Frames.CameraImage image, double value)
    {
        image.Pixels.Overwrite().Fill(value);
        return image with { Round = (long)value, Check = value };
    }

    /// <summary>Flushes an image whose every pixel is its round, and the round beside it.</summary>
    public static long Shoot(Frames session, long round)
    {
        session.Camera.Image.Set((double)round, static (image, value) => Filled(image, value));
        session.Camera.Status.Set(new() { Round = round });
        return session.Flush();
    }

    /// <summary>Gives the round of an image; throws when a part of it is of another.</summary>
    public static long Check(Frames.CameraImage image)
    {
        if (image.Check != image.Round || image.Pixels.AsSpan().ContainsAnyExcept((double)image.Round))
            throw new InvalidOperationException($"round {image.Round} has check {image.Check} and pixels {image.Pixels}");
        return image.Round;
    }
}
