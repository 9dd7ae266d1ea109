using TypedShm.Description;

namespace TypedShm.Generator.Models;

/// <summary>A checked record and the name of its generated file.</summary>
/// <param name="FileName">The name of the generated file.</param>
/// <param name="Model">The record.</param>
internal sealed record NamedRecord(string FileName, RecordModel Model);
