using System.Text.Json.Serialization;

namespace TypedShm.Benchmarks.Micro;

/// <summary>What a program would use that has no packed records.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(JsonPoint))]
[JsonSerializable(typeof(JsonMeasures))]
internal sealed partial class JsonClasses : JsonSerializerContext;

/// <summary>The fields of a record of 64 packed bytes.</summary>
internal sealed record JsonPoint
{
    public double Ts { get; set; }
    public string Sender { get; set; } = "";
    public double Voltage { get; set; }
}

/// <summary>The fields of the sample's battery measures.</summary>
internal sealed record JsonMeasures
{
    public double Ts { get; set; }
    public string Sender { get; set; } = "";
    public double Voltage { get; set; }
    public double Current { get; set; }
    public double[] Cells { get; set; } = [];
    public long Cycles { get; set; }
    public string Label { get; set; } = "";
}
