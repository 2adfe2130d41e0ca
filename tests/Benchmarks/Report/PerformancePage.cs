using System.Globalization;
using System.Text;
using ElevenProvider.Benchmarks.Figures;

namespace ElevenProvider.Benchmarks.Report;

/// <summary>The page that a run leaves, with its charts in a folder beside it.</summary>
/// <param name="file">Where it goes.</param>
internal sealed class PerformancePage(string file)
{
    private readonly string _charts = Path.ChangeExtension(file, null);

    /// <param name="findings">What was found.</param>
    /// <param name="machine">On what.</param>
    /// <param name="date">When.</param>
    /// <param name="isQuick">Whether the run was one to try the benchmarks with.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task Write(Findings findings, Table machine, DateTimeOffset date, bool isQuick, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            # Performance

            What the plugin costs to start, to ask and to grow, beside what a user would take instead: the same resources as a Pulumi dynamic provider in
            TypeScript, and the official JavaScript client in a loop. This page is written by `make bench`, whole and from one run, on {date:d MMMM yyyy}.
            {(isQuick ? "**It was a quick run, to try the benchmarks with: its numbers mean nothing.**" : "Machines are shared and noisy, so ratios count more than times: what is compared took turns in the same run.")}

            {machine}
            ## The bars


            """);
        text.Append(Bars(findings.Figures));
        foreach (var section in findings.Sections)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {section.Title}\n");
            foreach (var part in section.Parts)
            {
                text.Append(CultureInfo.InvariantCulture, $"\n{(part is BarChart chart ? $"![{chart.Title}]({Path.GetFileName(_charts)}/{chart.FileName})" : part.ToString()!.TrimEnd())}\n");
            }
        }

        await File.WriteAllTextAsync(file, text.ToString(), cancellationToken);
        await WriteCharts(findings, cancellationToken);
    }

    private static string Bars(IReadOnlyList<Figure> figures)
    {
        var missed = figures.Count(static figure => figure.IsMet == false);
        var table = new Table("figure", "bar", "measured", "of the bar", "met", "reason");
        foreach (var figure in figures)
        {
            table.Row(
                figure.What,
                figure.Bar,
                figure.Measured,
                figure.OfBar is { } part ? part.ToString("0.00", CultureInfo.InvariantCulture) : "",
                figure.IsMet switch { true => "yes", false => "**no**", null => "" },
                Reasons.Of(figure));
        }

        return $"{(missed == 0 ? "Every bar is met." : $"{missed} of {figures.Count(static figure => figure.IsMet is not null)} bars are missed; the last column says why.")}\n" +
            $"\"Of the bar\" is what was measured divided by what is allowed: up to 1 is met.\n\n{table}";
    }

    private async Task WriteCharts(Findings findings, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(_charts);
        foreach (var chart in findings.Sections.SelectMany(static section => section.Parts).OfType<BarChart>())
        {
            await File.WriteAllTextAsync(Path.Combine(_charts, chart.FileName), chart.ToSvg(), cancellationToken);
        }
    }
}
