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

    /// <summary>A record for each thing that the long form can say.</summary>
    public const string Plant = """
        {
          "MOTOR__": { "name": "Drive", "doc": "The left motor." },
          "MOTOR__state": {
            "doc": "State of the motor,\ntwice a second: <b>\"A\" & B</b>.", "maxAge": "2s", "expire": "1m",
            "fields": [
              ["ts", 0.0], ["sender", ""],
              ["mode", { "type": "enum", "values": ["off", "cruise", "full_speed"], "blank": "cruise", "doc": "What it does." }],
              ["current", { "type": "float32", "unit": "A", "min": -400, "max": 400, "doc": "Positive while driving." }],
              ["cells", { "type": "uint8", "shape": [4], "unit": "%", "max": 100, "blank": 50 }],
              ["history", { "type": "enum", "values": ["a", "b"], "shape": [2] }]
            ]
          },
          "picture": {
            "fields": [
              ["ts", 0.0], ["sender", ""],
              ["taken", { "type": "time", "blank": 1700000000.25 }],
              ["jpeg", { "type": "bytes", "maxBytes": 100, "blank": "AQID" }],
              ["pixels", { "type": "int16", "shape": [2, 3], "min": -5 }]
            ]
          },
          "pose": [
            ["ts", 0.0], ["sender", ""],
            ["position", { "doc": "Where it is.", "fields": [["x", { "type": "float64", "unit": "m", "max": 5 }], ["y", 1.5], ["label", "here"], ["spin", [["axis", [0, 0, 1]], ["rate", 0.0]]]] }],
            ["ok", true]
          ],
          "numbers": {
            "fields": [
              ["ts", 0.0], ["sender", ""],
              ["a", { "type": "int8", "blank": -128 }], ["b", { "type": "int16" }], ["c", { "type": "int32", "min": -1, "max": 2147483647 }], ["d", { "type": "int64" }],
              ["e", { "type": "uint8", "blank": 255 }], ["f", { "type": "uint16" }], ["g", { "type": "uint32", "blank": 4294967295 }], ["h", { "type": "uint64", "blank": 18446744073709551615, "min": 7 }],
              ["i", { "type": "float32", "blank": 0.1 }], ["j", { "type": "float64" }]
            ]
          }
        }
        """;

    /// <summary>Arrays that lie outside of their record: of numbers and of an enum, with all kinds of blanks, also in a nested record.</summary>
    public const string Camera = """
        {
          "frame": {
            "fields": [
              ["ts", 0.0], ["sender", ""],
              ["exposure", 0.01],
              ["pixels", { "type": "float64", "shape": [32, 64], "unit": "pe", "min": 0 }],
              ["lens", { "fields": [["name", "wide"], ["marks", { "type": "enum", "values": ["off", "on"], "shape": [600], "blank": "on" }]] }],
              ["flat", [1, 2, 3]]
            ]
          }
        }
        """;

    public static string Record(string name, string fields = "[\"n\", 0]") => $"\"{name}\": [[\"ts\", 0.0], [\"sender\", \"\"], {fields}]";
}
