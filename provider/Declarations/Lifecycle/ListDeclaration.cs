using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Declarations;

/// <summary>How the objects of a resource are listed. Generated code is what makes one.</summary>
/// <param name="Query">What the list may be narrowed by.</param>
/// <param name="List">Lists.</param>
public sealed record ListDeclaration<TClient>(
    ObjectDeclaration Query, Func<TClient, PropertyObject, Operation, IAsyncEnumerable<ListedResource>> List);
