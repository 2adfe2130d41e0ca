namespace ElevenProvider.Engine.State;

/// <summary>The order of resources in a state: whatever a resource refers to stands before it.</summary>
internal static class StateOrder
{
    /// <summary>Sorts, and keeps the given order where it is free.</summary>
    public static IReadOnlyList<ResourceState> Sort(IReadOnlyList<ResourceState> resources)
    {
        var byUrn = resources.ToLookup(static resource => resource.Urn, StringComparer.Ordinal);
        var seen = new HashSet<ResourceState>(ReferenceEqualityComparer.Instance);
        var sorted = new List<ResourceState>(resources.Count);

        void Visit(ResourceState resource)
        {
            if (!seen.Add(resource))
            {
                return;
            }

            foreach (var reference in resource.References.SelectMany(urn => byUrn[urn]))
            {
                Visit(reference);
            }

            sorted.Add(resource);
        }

        // The stack comes first, although default providers do not refer to it.
        foreach (var resource in resources.OrderBy(static resource => resource.Custom))
        {
            Visit(resource);
        }

        return sorted;
    }
}
