namespace ElevenProvider.Declarations;

/// <summary>A live object in a list.</summary>
/// <param name="Id">An id that can be imported.</param>
/// <param name="Name">What a person would call the object.</param>
public sealed record ListedResource(string Id, string Name);
