using System.Text;

namespace ElevenProvider.SdkGenerator.Examples;

/// <summary>An example's text in the making.</summary>
/// <param name="indent">What a level of indentation is.</param>
internal sealed class CodeText(string indent)
{
    private readonly StringBuilder _text = new();

    /// <summary>Adds lines; an empty text adds an empty line.</summary>
    public CodeText Add(string lines, int level = 0)
    {
        _text.AppendLines(lines, level, indent);
        return this;
    }

    /// <summary>The whole text.</summary>
    public override string ToString() => _text.ToString();
}
