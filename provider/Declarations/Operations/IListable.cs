namespace ElevenProvider.Declarations;

/// <summary>A resource whose live objects can be listed.</summary>
/// <typeparam name="TQuery">A record of what the list may be narrowed by.</typeparam>
public interface IListable<in TQuery>
    where TQuery : class
{
    /// <summary>The live objects, each with an id that can be imported.</summary>
    IAsyncEnumerable<ListedResource> List(TQuery query, Operation operation);
}
