namespace ElevenProvider.Declarations;

/// <summary>Knows which spellings of a text mean the same.</summary>
public interface ICanonicalForm
{
    /// <summary>The one spelling for all that mean the same as <paramref name="text"/>; the text itself where it means nothing.</summary>
    static abstract string Of(string text);
}
