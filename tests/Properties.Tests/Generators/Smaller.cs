using ElevenProvider.Properties.Tests.Programs;
using ElevenProvider.Properties.Tests.Workspaces;
using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Properties.Tests.Generators;

/// <summary>Stories with a little less in them, to find the smallest that still fails.</summary>
internal static class Smaller
{
    public static IEnumerable<Story> Stories(Story story) =>
    [
        .. Without(story.Steps).Select(steps => story with { Steps = steps }),
        .. Without(story.Changes).Select(changes => story with { Changes = changes }),
        .. Without(story.First).Select(first => story with { First = first }),
        .. Without(story.Server.On).Select(on => story with { Server = new ServerWays(on) }),
        .. Each(story.Steps, Without).Select(steps => story with { Steps = steps }),
        .. Each(story.First, Resources).Select(first => story with { First = first }),
        .. Each(story.Steps, static edits => Each(edits, Edits)).Select(steps => story with { Steps = steps }),
        .. Each(story.Changes, Changes).Select(changes => story with { Changes = changes }),
    ];

    public static IEnumerable<Declared> Resources(Declared resource) => Values(resource.Inputs).Select(inputs => resource with { Inputs = inputs })
        .Concat(Inputs.Of(resource.Kind)
            .Where(static aspect => aspect.Properties.Count == 1 && IsOptional(aspect.Properties[0]))
            .Where(aspect => resource.Inputs.ContainsKey(aspect.Properties[0]))
            .Select(aspect => resource with { Inputs = resource.Inputs.Without(aspect.Properties[0]) }));

    private static bool IsOptional(string property) =>
        property is not ("serviceAccountUserId" or "permissions" or "email" or "newName" or "voiceId" or "file" or "role");

    // Taking a property out of a resource is tried first: what is left are shorter lists, and values without a secret around them.
    private static IEnumerable<PropertyObject> Values(PropertyObject inputs)
    {
        foreach (var (name, value) in inputs)
        {
            if (value is PropertySecret secret)
            {
                yield return inputs.With(name, secret.Value);
            }
            else if (value is PropertyArray { Count: > 1 } items)
            {
                for (var index = 0; index < items.Count; index++)
                {
                    yield return inputs.With(name, new PropertyArray(items.Where((_, other) => other != index)));
                }
            }
        }
    }

    private static IEnumerable<Edit> Edits(Edit edit) => edit switch
    {
        Edit.Add add => Resources(add.Resource).Select(resource => new Edit.Add(resource)),
        Edit.Change change => Aspects(change.Kind, change.Cleared, change.Said).Select(less => change with { Cleared = less.Cleared, Said = less.Said })
            .Concat(Values(change.Said).Select(said => change with { Said = said })),
        _ => [],
    };

    private static IEnumerable<OutsideChange> Changes(OutsideChange change) => change.IsDeletion ? [] :
        Aspects(change.Kind, change.Cleared, change.Values).Select(less => change with { Cleared = less.Cleared, Values = less.Said })
            .Concat(Values(change.Values).Select(values => change with { Values = values }));

    private static IEnumerable<(IReadOnlyList<string> Cleared, PropertyObject Said)> Aspects(
        ResourceKind kind, IReadOnlyList<string> cleared, PropertyObject said) =>
        Inputs.Of(kind).Where(aspect => cleared.Contains(aspect.Properties[0], StringComparer.Ordinal)).Select(aspect => (
            (IReadOnlyList<string>)[.. cleared.Except(aspect.Properties, StringComparer.Ordinal)],
            aspect.Properties.Aggregate(said, static (less, name) => less.Without(name))));

    private static IEnumerable<IReadOnlyList<T>> Without<T>(IReadOnlyList<T> items) =>
        Enumerable.Range(0, items.Count).Select(index => (IReadOnlyList<T>)[.. items.Where((_, other) => other != index)]);

    private static IEnumerable<IReadOnlyList<T>> Each<T>(IReadOnlyList<T> items, Func<T, IEnumerable<T>> smaller) =>
        items.SelectMany((item, index) => smaller(item).Select(less => (IReadOnlyList<T>)[.. items.Select((other, at) => at == index ? less : other)]));
}
