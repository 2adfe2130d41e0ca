namespace ElevenProvider.Engine.State;

/// <summary>A step that is running, or was running when an engine was killed.</summary>
/// <param name="Resource">The resource as the step would leave it (or, when deleting, find it).</param>
/// <param name="Type"><c>creating</c>, <c>updating</c>, <c>deleting</c>, <c>reading</c> or <c>importing</c>.</param>
internal sealed record PendingOperation(ResourceState Resource, string Type)
{
    /// <summary>The latest of each object and type: runs that are interrupted again and again tell of the same thing.</summary>
    public static IReadOnlyList<PendingOperation> Latest(IEnumerable<PendingOperation> operations) =>
        [.. operations.GroupBy(static operation => (operation.Resource.Urn, operation.Resource.Id, operation.Type)).Select(static same => same.Last())];
}
