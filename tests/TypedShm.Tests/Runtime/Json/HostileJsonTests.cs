using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using TypedShm.Tests.Runtime.Contracts;

namespace TypedShm.Tests.Runtime.Json;

/// <summary>Whatever stands in a key, reading it ends with a value or with what is wrong.</summary>
public sealed class HostileJsonTests
{
    private static readonly Coded Everything = new(Describe.Fields("""
        ["flag", true], ["mode", { "type": "enum", "values": ["off", "on"] }], ["small", { "type": "int8" }], ["big", { "type": "uint64" }], ["at", { "type": "time" }],
        ["f", { "type": "float32" }], ["photo", { "type": "bytes", "maxBytes": 8 }], ["names", ["", ""]], ["cells", [0.0, 0.0]],
        ["image", { "type": "int16", "shape": [2, 2] }], ["p", [["x", 0.0], ["q", [["y", ""]]]]]
        """));

    private static readonly byte[] Text = Encoding.UTF8.GetBytes(
        """{"ts": 1795188706.223241, "sender": "APP", "unknown": [{"a": ["\"}]"]}, null, -1.5e7], "mode": "on", "flag": true, "small": -128, """
        + """ "big": 18446744073709551615, "at": 1700000000.123456789, "f": 1e-05, "photo": "AP8=", "names": ["\u00e9\ud83d\ude80", "é🚀"], """
        + """ "cells": [NaN, -Infinity], "image": [[1, 2], [3, -4]], "p": {"x": 0.1, "q": {"y": "deep"}}}""");

    private static readonly int Rounds = Environment.GetEnvironmentVariable("TYPEDSHM_SOAK") == "1" ? 100_000 : 20_000;

    [Fact]
    public void The_whole_text_is_a_value() => Assert.Null(Everything.Read(Text, out _));

    [Fact]
    public void No_beginning_of_it_is_a_value()
    {
        for (var length = 0; length < Text.Length; length++)
            AssertSaid(Everything.Read(Text.AsSpan(0, length), out _));
    }

    [Fact]
    public void No_change_of_it_does_more_than_be_refused()
    {
        var random = new Random(20_261_127);
        var (values, refusals) = (0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            var text = Text.ToList();
            for (var change = random.Next(1, 5); change > 0; change--)
                Change(text, random);
            if (Everything.Read(text.ToArray(), out var packed) is { } problem)
            {
                refusals++;
                AssertSaid(problem);
            }
            else
            {
                values++;
                Assert.Null(Everything.Read(Everything.Write(packed), out _));
            }
        }

        Assert.True(values > Rounds / 100 && refusals > Rounds / 100, $"{values} values, {refusals} refusals");
    }

    [Fact]
    public void Any_packed_bytes_become_json()
    {
        var random = new Random(20_261_128);
        for (var round = 0; round < Rounds / 10; round++)
        {
            var packed = Everything.Pack();
            random.NextBytes(packed.AsSpan(random.Next(packed.Length)));
            // The three numbers are Python's, not JSON's.
            using var document = JsonDocument.Parse(Regex.Replace(Everything.Write(packed), "NaN|-?Infinity", "0"));
            Assert.Equal(13, document.RootElement.EnumerateObject().Count());
        }
    }

    private static void Change(List<byte> text, Random random)
    {
        var at = random.Next(text.Count);
        switch (random.Next(5))
        {
            case 0: text[at] = (byte)random.Next(256); break;
            case 1: text[at] = "0123456789[]{}:, \"\\-.eEtunN\0"u8.ToArray()[random.Next(28)]; break;
            case 2: text.RemoveRange(at, Math.Min(random.Next(1, 20), text.Count - at)); break;
            case 3: text.InsertRange(at, text.Skip(random.Next(text.Count)).Take(random.Next(1, 20)).ToArray()); break;
            default: text.Insert(at, (byte)random.Next(256)); break;
        }

        if (text.Count == 0)
            text.Add((byte)'{');
    }

    /// <summary>Something is said, on one line, and not endlessly.</summary>
    private static void AssertSaid(string? problem)
    {
        Assert.NotNull(problem);
        Assert.InRange(problem.Length, 10, 300);
        Assert.DoesNotContain(problem, char.IsControl);
        var begins = Everything.Record.Fields.Select(field => $"{field.Name}: ").Concat(["p: ", "p.q: ", "the value is no JSON object", "the JSON object ", "a key was expected, not "]);
        Assert.Contains(begins, begin => problem.StartsWith(begin, StringComparison.Ordinal));
    }
}
