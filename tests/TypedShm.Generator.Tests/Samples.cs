namespace TypedShm.Generator.Tests;

/// <summary>Descriptions that several tests use.</summary>
internal static class Samples
{
    /// <summary>Every type, single and in arrays, with and without a group, with default and other blanks.</summary>
    public const string Station = """
        {
          "BATTERY__measures": [
            ["ts", 0.0], ["sender", ""],
            ["voltage", 12.5], ["cells", [0.0, 0.0, 0.0, 0.0]], ["ok", true]
          ],
          "status": [
            ["ts", 0.0], ["sender", ""],
            ["count", 0], ["limit", -1], ["mode", "off"], ["note", ""], ["armed", false]
          ],
          "BATTERY__command": [
            ["ts", 0.0], ["sender", ""],
            ["steps", [1, 2, 3]], ["gains", [1.5, 1.5]], ["flags", [false, false]], ["names", ["a", "", "<\"&\n>"]], ["labels", ["", ""]]
          ]
        }
        """;

    public static string Record(string name, string fields = "[\"n\", 0]") => $"\"{name}\": [[\"ts\", 0.0], [\"sender\", \"\"], {fields}]";
}
