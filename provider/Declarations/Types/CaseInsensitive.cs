namespace ElevenProvider.Declarations;

/// <summary>Upper and lower case mean the same, as in e-mail addresses.</summary>
public sealed class CaseInsensitive : ICanonicalForm
{
    private CaseInsensitive()
    {
    }

    /// <inheritdoc/>
    public static string Of(string text) => text.ToUpperInvariant();
}
