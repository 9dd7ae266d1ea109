using System.Text;
using TypedShm.Tests.Guards;

namespace TypedShm.Tests.Runtime.Json;

/// <summary>Asks Python's own json, many questions a process.</summary>
internal static class Python
{
    // d and s give a float and a text by their bytes, so that no other way of writing them has a say.
    private const string Program = """
        import json, struct, sys
        d = lambda bits: struct.unpack("<d", bytes.fromhex(bits))[0]
        s = lambda utf8: bytes.fromhex(utf8).decode()
        for line in open(sys.argv[1], encoding="ascii"):
            print(json.dumps(eval(line)))
        """;

    /// <summary>Gives what <c>json.dumps</c> writes of each expression.</summary>
    public static async Task<string[]> DumpsAsync(IEnumerable<string> expressions)
    {
        var questions = Path.GetTempFileName();
        try
        {
            await File.WriteAllLinesAsync(questions, expressions, Encoding.ASCII);
            var (output, status) = await ChildProcess.RunAsync(Repository.Root, "python3", "-c", Program, questions);
            Assert.True(status == 0, output);
            return output.Split('\n')[..^1];
        }
        finally
        {
            File.Delete(questions);
        }
    }

    /// <summary>Gives what <c>json.dumps</c> writes of what <c>json.loads</c> takes from each text.</summary>
    public static Task<string[]> RewriteAsync(IEnumerable<string> texts) =>
        DumpsAsync(texts.Select(text => $"json.loads({TextOf(text)})"));

    public static string FloatOf(double number) => $"d(\"{Convert.ToHexString(BitConverter.GetBytes(number))}\")";

    public static string TextOf(string text) => $"s(\"{Convert.ToHexString(Encoding.UTF8.GetBytes(text))}\")";
}
