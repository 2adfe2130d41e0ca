using ElevenProvider.Protocol.PropertyValues;
using Pulumirpc;
using Kind = Pulumirpc.PropertyDiff.Types.Kind;

namespace ElevenProvider.Declarations;

/// <summary>Compares wanted inputs with recorded ones by what they mean.</summary>
internal static class InputDiff
{
    public static DiffResponse Run(
        ObjectDeclaration declaration, PropertyObject news, PropertyObject oldInputs, PropertyObject oldOutputs, IEnumerable<string> ignoreChanges)
    {
        var ignored = ignoreChanges.Select(PropertyPath.Parse).ToList();
        var response = new DiffResponse { HasDetailedDiff = true };
        foreach (var property in declaration.Properties.Where(static property => !property.MattersOnlyAtCreation))
        {
            var (wanted, recorded) = (news.Find(property.Name), Recorded(property, news, oldInputs, oldOutputs));
            if (property.AreEqual(wanted, recorded))
            {
                continue;
            }

            var replaces = property.Replaces || MustReplace(property, oldOutputs);
            var isShownFromInputs = Equals(recorded, oldInputs.Find(property.Name));
            foreach (var (path, kind) in Changes(property, PropertyPath.Empty.Property(property.Name), wanted?.Unwrap(), recorded?.Unwrap()))
            {
                if (!ignored.Exists(pattern => pattern.Contains(path)))
                {
                    response.DetailedDiff.Add(path.ToString(), new PropertyDiff { Kind = replaces ? Replacing(kind) : kind, InputDiff = isShownFromInputs });
                    AddOnce(response.Diffs, property.Name);
                    AddOnce(response.Replaces, replaces ? property.Name : null);
                }
            }
        }

        response.Changes = response.Diffs.Count > 0 ? DiffResponse.Types.DiffChanges.DiffSome : DiffResponse.Types.DiffChanges.DiffNone;
        return response;
    }

    private static PropertyValue? Recorded(PropertyDeclaration property, PropertyObject news, PropertyObject oldInputs, PropertyObject oldOutputs)
    {
        var (said, live) = (oldInputs.Find(property.Name), oldOutputs.Find(property.Name));
        if (property.IsComputedWhenAbsent)
        {
            // What the provider found out stays, unless the program now says otherwise.
            return news.ContainsKey(property.Name) ? live ?? said : null;
        }

        // What the object really has counts where it is not as the inputs said, which is so after an operation that failed half-way.
        return said is null || live is null || property.AreEqual(live, said) ? said : live;
    }

    private static bool MustReplace(PropertyDeclaration property, PropertyObject oldOutputs) =>
        property.ReplacesUnless is { } output && oldOutputs.Find(output)?.Unwrap() is PropertyBoolean { Value: false };

    private static IEnumerable<(PropertyPath Path, Kind Kind)> Changes(
        PropertyDeclaration property, PropertyPath path, PropertyValue? wanted, PropertyValue? recorded)
    {
        switch (wanted, recorded)
        {
            case (null, null):
                return [];
            case (null, _):
                return [(path, Kind.Delete)];
            case (_, null):
                return [(path, Kind.Add)];
            case (PropertyObject to, PropertyObject from):
                return to.Keys.Union(from.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
                    .Where(name => !property.AreEqual(to.Find(name), from.Find(name)))
                    .SelectMany(name => Changes(property, path.Property(name), to.Find(name), from.Find(name)));
            case (PropertyArray to, PropertyArray from) when !property.IsUnordered:
                return Enumerable.Range(0, Math.Max(to.Count, from.Count))
                    .Select(index => (index, to: index < to.Count ? to[index] : null, from: index < from.Count ? from[index] : null))
                    .Where(item => !property.AreEqual(item.to, item.from))
                    .SelectMany(item => Changes(property, path.Item(item.index), item.to, item.from));
            default:
                return [(path, Kind.Update)];
        }
    }

    private static Kind Replacing(Kind kind) => kind switch
    {
        Kind.Add => Kind.AddReplace,
        Kind.Delete => Kind.DeleteReplace,
        _ => Kind.UpdateReplace,
    };

    private static void AddOnce(Google.Protobuf.Collections.RepeatedField<string> names, string? name)
    {
        if (name is not null && !names.Contains(name))
        {
            names.Add(name);
        }
    }
}
