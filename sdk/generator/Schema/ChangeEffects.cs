using ElevenProvider.Declarations;

namespace ElevenProvider.SdkGenerator.Schema;

/// <summary>What changes of inputs do, from how they are declared.</summary>
internal static class ChangeEffects
{
    /// <summary>Arguments of a call have no life in which they could change.</summary>
    public static string? OfArguments(PropertyDeclaration property) => null;

    /// <summary>The inputs of the provider.</summary>
    public static string OfProvider(PropertyDeclaration property) => property.Replaces
        ? "A change replaces the provider, and with it every resource that it manages."
        : "A change is made in place.";

    /// <summary>The inputs of a resource.</summary>
    /// <param name="deletesBeforeReplace">Whether a replaced object goes before its replacement is made.</param>
    public static ChangeEffect OfResource(bool deletesBeforeReplace)
    {
        var order = deletesBeforeReplace ? "the old one is deleted before the new one is made" : "the new one is made before the old one is deleted";
        return property => property switch
        {
            { MattersOnlyAtCreation: true } => "Matters only when the resource is created: a later change does nothing.",
            { Replaces: true } => $"A change replaces the resource; {order}.",
            { ReplacesUnless: { } output } => $"A change is made in place, unless `{output}` is false: then it replaces the resource; {order}.",
            _ => "A change is made in place.",
        };
    }
}
