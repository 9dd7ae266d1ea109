using System.Globalization;
using System.Net;
using System.Text;

namespace TypedShm.Benchmarks.Charts;

/// <summary>Draws bars over a logarithmic scale as SVG, legible on light and on dark pages.</summary>
/// <param name="Title">What is shown.</param>
/// <param name="Note">Where the figures come from.</param>
/// <param name="Bars">The bars from top to bottom.</param>
internal sealed record BarChart(string Title, string Note, params Bar[] Bars)
{
    private const int Width = 860;
    private const int LabelWidth = 330;
    private const int Top = 44;
    private const int Row = 30;
    private const double Decades = 6;

    public string ToSvg()
    {
        var height = Top + (Bars.Length * Row) + 30;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $$"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{{Width}}" height="{{height}}" viewBox="0 0 {{Width}} {{height}}" role="img" font-family="system-ui, sans-serif" font-size="14">
            <title>{{Encode(Title)}}</title>
            <style>
            text { fill: #1f2328 } .own { fill: #1a7f37 } .other { fill: #8c959f } .note { font-size: 12px; fill: #59636e }
            @media (prefers-color-scheme: dark) { text { fill: #f0f6fc } .own { fill: #3fb950 } .other { fill: #656c76 } .note { fill: #9198a1 } }
            </style>
            <text x="0" y="20" font-size="16" font-weight="600">{{Encode(Title)}}</text>

            """);
        for (var row = 0; row < Bars.Length; row++)
            Draw(svg, Bars[row], Top + (row * Row));
        svg.Append(CultureInfo.InvariantCulture, $"""<text class="note" x="0" y="{height - 6}">{Encode(Note)}</text>""").Append("\n</svg>\n");
        return svg.ToString();
    }

    private static void Draw(StringBuilder svg, Bar bar, int y)
    {
        var length = Math.Max(2, Math.Log10(bar.Nanoseconds) / Decades * (Width - LabelWidth - 90));
        svg.Append(CultureInfo.InvariantCulture, $"""
            <text x="{LabelWidth - 10}" y="{y + 16}" text-anchor="end">{Encode(bar.Label)}</text>
            <rect class="{(bar.IsOwn ? "own" : "other")}" x="{LabelWidth}" y="{y + 2}" width="{length:0.#}" height="{Row - 10}" rx="3"/>
            <text x="{LabelWidth + length + 8:0.#}" y="{y + 16}">{bar.Nanoseconds:#,0.#} ns</text>

            """);
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
