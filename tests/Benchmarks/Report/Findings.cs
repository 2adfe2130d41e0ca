using ElevenProvider.Benchmarks.Figures;

namespace ElevenProvider.Benchmarks.Report;

/// <summary>What a run has found so far.</summary>
internal sealed class Findings
{
    private readonly List<Figure> _figures = [];
    private readonly List<Section> _sections = [];

    public IReadOnlyList<Figure> Figures => _figures;

    public IReadOnlyList<Section> Sections => _sections;

    public void Add(Figure figure) => _figures.Add(figure);

    public void Add(Section section) => _sections.Add(section);
}
