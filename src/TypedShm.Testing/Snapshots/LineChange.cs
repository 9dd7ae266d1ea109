namespace TypedShm.Testing;

/// <summary>Lines of one text that took the place of lines of another; either may be none.</summary>
internal sealed record LineChange(Range Old, Range New);
