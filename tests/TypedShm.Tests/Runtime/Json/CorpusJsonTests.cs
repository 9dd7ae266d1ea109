using System.Text;
using TypedShm.Tests.Guards;

namespace TypedShm.Tests.Runtime.Json;

/// <summary>The blanks of every description that is known to be good.</summary>
public sealed class CorpusJsonTests
{
    private const string Contracts = "tests/TypedShm.Description.Tests/Corpus/good";

    [Fact]
    public async Task Every_blank_becomes_json_that_python_would_write_and_comes_back_to_the_byte()
    {
        var records = Directory.GetFiles(Path.Combine(Repository.Root, Contracts), "*.contract.verified.txt").Order()
            .SelectMany(file => Contract.Parse(File.ReadAllText(file, Encoding.UTF8)).Records).ToArray();
        Assert.True(records.Length > 200, $"{records.Length} records");
        var texts = records.Select(record => new Coded(record).Write(record.Blank.Span)).ToArray();

        foreach (var (record, text) in records.Zip(texts))
        {
            Assert.Null(new Coded(record).Read(text, out var back));
            Assert.Equal(record.Blank.ToArray(), back);
        }

        // A float of Python has no room for nanoseconds of today, and is another's shortest digits.
        string[] finer = ["1700000000.123456789"];
        var expected = texts.Where(text => !finer.Any(text.Contains)).ToArray();
        Assert.Equal(expected, await Python.RewriteAsync(expected));
    }
}
