namespace ElevenProvider.Benchmarks.Report;

/// <summary>A part of the page.</summary>
internal sealed class Section(string title)
{
    private readonly List<object> _parts = [];

    public string Title => title;

    /// <summary>Paragraphs, tables and charts in their order.</summary>
    public IReadOnlyList<object> Parts => _parts;

    public Section Add(string paragraph) => AddPart(paragraph);

    public Section Add(Table table) => AddPart(table);

    public Section Add(BarChart chart) => AddPart(chart);

    private Section AddPart(object part)
    {
        _parts.Add(part);
        return this;
    }
}
