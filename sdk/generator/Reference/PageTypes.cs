using ElevenProvider.SdkGenerator.Model;

namespace ElevenProvider.SdkGenerator.Reference;

/// <summary>The types that a page speaks of. It describes those that have a name of their own, and links to them.</summary>
internal sealed class PageTypes(PackageSpec package)
{
    private readonly List<string> _tokens = [];

    /// <summary>What the type of a property is called on the page.</summary>
    public string Name(PropertySpec property) => property switch
    {
        { OneOf: [_, ..] alternatives } => string.Join(" or ", alternatives.Select(Name)),
        { TypeToken: { } token } => Link(token),
        { Reference: { } reference } => reference[(reference.LastIndexOf('/') + 1)..].ToLowerInvariant(),
        { Items: { } item } => $"list of {Part(item)}",
        { AdditionalProperties: { } value } => $"map of {Part(value)}",
        _ => property.Type!,
    };

    /// <summary>The types to describe, in the order in which they were spoken of. Describing one may add others.</summary>
    public IEnumerable<(string Name, TypeSpec Type)> All()
    {
        for (var index = 0; index < _tokens.Count; index++)
        {
            yield return (PackageSpec.Member(_tokens[index]), package.Types[_tokens[index]]);
        }
    }

    private string Part(PropertySpec part) => part.OneOf.Count > 0 ? $"({Name(part)})" : Name(part);

    private string Link(string token)
    {
        if (!_tokens.Contains(token, StringComparer.Ordinal))
        {
            _tokens.Add(token);
        }

        return $"[{PackageSpec.Member(token)}](#{PackageSpec.Member(token).ToLowerInvariant()})";
    }
}
