using System.Collections.Concurrent;

namespace ElevenProvider.Leaks;

/// <summary>Secrets that a test knows, so that it can search for them whatever must not hold them.</summary>
public sealed class PlantedSecrets
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<SecretForm>> _forms = new(StringComparer.Ordinal);

    /// <summary>Plants a secret; one that is planted already stays as it is called.</summary>
    /// <param name="what">What it is.</param>
    /// <param name="text">Its text.</param>
    public void Plant(string what, string text) => _forms.TryAdd(text, SecretForm.Of(what, text));

    /// <summary>The secrets that <paramref name="text"/> holds, and in which form; empty if all is well.</summary>
    public IReadOnlyList<string> In(string text) =>
        [.. _forms.Values.SelectMany(static forms => forms).Where(form => form.IsIn(text)).Select(static form => form.Description)];
}
