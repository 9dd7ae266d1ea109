namespace TypedShm.Description;

/// <summary>One value of an enum; its number is its place in the list.</summary>
/// <param name="Name">The name in the description and in JSON.</param>
/// <param name="CSharpName">The name of the generated member.</param>
public sealed record EnumValue(string Name, string CSharpName);
