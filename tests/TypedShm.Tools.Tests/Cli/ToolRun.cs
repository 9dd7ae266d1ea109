namespace TypedShm.Tools.Tests.Cli;

/// <summary>What one call of typedshm gave.</summary>
public sealed record ToolRun(int Code, string Out, string Error);
