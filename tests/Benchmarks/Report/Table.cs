using System.Text;

namespace ElevenProvider.Benchmarks.Report;

/// <summary>A table of the page.</summary>
internal sealed class Table(params IReadOnlyList<string> columns)
{
    private readonly List<IReadOnlyList<string>> _rows = [];

    public Table Row(params IReadOnlyList<string> cells)
    {
        _rows.Add(cells);
        return this;
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        Line(text, columns);
        Line(text, [.. columns.Select((_, index) => HoldsNumbers(index) ? "---:" : "---")]);
        _rows.ForEach(row => Line(text, row));
        return text.ToString();
    }

    // Numbers stand at the right, so that they can be compared; an empty cell is as good as one.
    private bool HoldsNumbers(int column) => column > 0 && _rows.All(row => row[column] is "" || char.IsAsciiDigit(row[column][0]));

    private static void Line(StringBuilder text, IReadOnlyList<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
