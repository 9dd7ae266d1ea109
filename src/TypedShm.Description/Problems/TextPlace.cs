namespace TypedShm.Description;

/// <summary>Tells where in a text something stands; lines and columns count from 0, in UTF-16 units.</summary>
/// <param name="Start">Units before the place.</param>
/// <param name="Length">Units in the place.</param>
/// <param name="Line">The line of the first unit.</param>
/// <param name="Column">The column of the first unit.</param>
/// <param name="EndLine">The line behind the last unit.</param>
/// <param name="EndColumn">The column behind the last unit.</param>
public readonly record struct TextPlace(int Start, int Length, int Line, int Column, int EndLine, int EndColumn);
