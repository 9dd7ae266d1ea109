using TypedShm.Description;

namespace TypedShm.Generator.Models;

/// <summary>A checked record and the name of its generated file.</summary>
/// <param name="FileName">The name of the generated file.</param>
/// <param name="Model">The record.</param>
/// <param name="Text">Its lines in the contract text; they also tell a blank 0.0 from -0.0, which are equal as numbers.</param>
internal sealed record NamedRecord(string FileName, RecordModel Model, string Text);
