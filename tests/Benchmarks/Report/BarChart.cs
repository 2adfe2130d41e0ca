using System.Globalization;
using System.Net;
using System.Text;

namespace ElevenProvider.Benchmarks.Report;

/// <summary>Bars beside each other, as an SVG image.</summary>
/// <param name="name">The name of its file, without ending.</param>
/// <param name="title">What it shows, with the unit.</param>
internal sealed class BarChart(string name, string title)
{
    private const int Width = 760;
    private const int RowHeight = 26;
    private const int Top = 40;
    private const int LabelWidth = 270;
    private const int ValueWidth = 110;

    private readonly List<(string Label, double Value, string Text, bool IsOurs)> _bars = [];

    public string FileName => $"{name}.svg";

    public string Title => title;

    /// <param name="label">What the bar stands for.</param>
    /// <param name="value">Its length.</param>
    /// <param name="text">The value as it is written beside it.</param>
    /// <param name="isOurs">Whether it is the plugin's, and so in another colour.</param>
    public BarChart Bar(string label, double value, string text, bool isOurs)
    {
        _bars.Add((label, value, text, isOurs));
        return this;
    }

    /// <summary>The image.</summary>
    public string ToSvg()
    {
        var height = Top + (_bars.Count * RowHeight) + 10;
        var longest = _bars.Max(static bar => bar.Value);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Width}\" height=\"{height}\" viewBox=\"0 0 {Width} {height}\" font-family=\"system-ui, sans-serif\" font-size=\"13\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<rect width=\"{Width}\" height=\"{height}\" fill=\"#ffffff\"/>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"10\" y=\"22\" font-weight=\"bold\" fill=\"#1f2328\">{WebUtility.HtmlEncode(title)}</text>\n");
        for (var index = 0; index < _bars.Count; index++)
        {
            var (label, value, text, isOurs) = _bars[index];
            var y = Top + (index * RowHeight);
            var length = longest > 0 ? Math.Max(1, value / longest * (Width - LabelWidth - ValueWidth)) : 1;
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{LabelWidth - 10}\" y=\"{y + 15}\" text-anchor=\"end\" fill=\"#1f2328\">{WebUtility.HtmlEncode(label)}</text>\n");
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{LabelWidth}\" y=\"{y + 2}\" width=\"{length:0.0}\" height=\"{RowHeight - 8}\" rx=\"2\" fill=\"{(isOurs ? "#6f42c1" : "#afb8c1")}\"/>\n");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{LabelWidth + length + 6:0.0}\" y=\"{y + 15}\" fill=\"#57606a\">{WebUtility.HtmlEncode(text)}</text>\n");
        }

        return svg.Append("</svg>\n").ToString();
    }
}
