using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace TypedShm.Generator.Tests.Fixture;

/// <summary>A description that is no file; null text cannot be read.</summary>
public sealed class DescriptionText(string path, string? text) : AdditionalText
{
    public override string Path => path;

    public DescriptionText With(string old, string changed)
    {
        Assert.Contains(old, text, StringComparison.Ordinal);
        return new(path, text!.Replace(old, changed, StringComparison.Ordinal));
    }

    public override SourceText? GetText(CancellationToken cancellationToken = default) => text is null ? null : SourceText.From(text);
}
