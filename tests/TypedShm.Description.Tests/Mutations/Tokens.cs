using System.Text.RegularExpressions;

namespace TypedShm.Description.Tests;

/// <summary>Cuts texts into tokens, roughly, and knows tokens that are trouble.</summary>
internal static partial class Tokens
{
    public static string[] Hostile { get; } =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "(", ")", "=", "=>", ";", "#", "//", "/*", "*/", "'", "\n", "\r", "\t", " ", "\0", "\uFEFF", "\uFFFD", "\u2028", "\u200b",
        "\n<<<<<<< a\n", "null", "true", "True", "NaN", "-", "-0", "0", "0.0", "007", "1e999", "-1E400", "1e-999", "9223372036854775808", "-9223372036854775808", "18446744073709551615",
        "\"\"", "\"\\ud800\"", "\"\\u0000\"", "\"\\x\"", "\"é\"", "\"日本\"", "\"😀\"", "\"___\"", "\"__\"", "\"BATTERY__\"", "\"Flush\"", "\"flush\"", "\"corpus\"", "\"class\"", "\"a-b\"",
        "\"ts\"", "\"sender\"", "[\"ts\", 0.0], [\"sender\", \"\"]", "[\"v\", 0]", "[[\"x\", 0.0]]", "[]", "{}", "\"$schema\"", "\"doc\"", "\"maxAge\"", "\"expire\"", "\"2s\"", "\"name\"", "\"was\"",
        "\"fields\"", "\"type\"", "\"blank\"", "\"shape\"", "[2, 3]", "[1000000000, 1000000000]", "\"maxBytes\"", "\"values\"", "[\"off\", \"on\"]", "\"unit\"", "\"min\"", "\"max\"",
        "\"enum\"", "\"float32\"", "\"uint64\"", "\"bytes\"", "\"time\"", "\"string\"", "\"record\"", "{ \"type\": \"int8\" }", "{ \"fields\": [[\"x\", 0]] }", $"\"{new string('n', 129)}\"", new string('9', 400),
    ];

    public static string[] Of(string text) => [.. Token().Matches(text).Select(token => token.Value)];

    [GeneratedRegex("""
        "(?:[^"\\\n]|\\.)*"|[\w.+-]+|\s+|.
        """, RegexOptions.Singleline)]
    private static partial Regex Token();
}
