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
            if (property.AreEqual(wanted, recorded) || (property.IsBelievedWhenUntold && recorded is null))
            {
                continue;
            }

            var replaces = property.Replaces || MustReplace(property, oldOutputs);
            var isShownFromInputs = Equals(recorded, oldInputs.Find(property.Name));
            foreach (var (path, kind) in Changes(property, property.Type, PropertyPath.Empty.Property(property.Name), wanted, recorded))
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

    /// <summary>What the wanted value of a property is compared with; null where there is nothing.</summary>
    public static PropertyValue? Recorded(PropertyDeclaration property, PropertyObject news, PropertyObject oldInputs, PropertyObject oldOutputs)
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

    // The values are known to differ.
    private static IEnumerable<(PropertyPath Path, Kind Kind)> Changes(
        PropertyDeclaration property, PropertyType type, PropertyPath path, PropertyValue? wanted, PropertyValue? recorded)
    {
        switch (type, Present(wanted), Present(recorded))
        {
            case (_, null, _):
                return [(path, Kind.Delete)];
            case (_, _, null):
                return [(path, Kind.Add)];
            case (PropertyType.Object { Declaration: var declared }, PropertyObject to, PropertyObject from):
                return declared.Properties
                    .Where(inner => !inner.AreEqual(to.Find(inner.Name), from.Find(inner.Name)))
                    .SelectMany(inner => Changes(inner, inner.Type, path.Property(inner.Name), to.Find(inner.Name), from.Find(inner.Name)));
            case (PropertyType.Map { Value: var entry }, PropertyObject to, PropertyObject from):
                return to.Keys.Union(from.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
                    .Where(name => !Meaning.AreEqual(property, entry, to.Find(name), from.Find(name)))
                    .SelectMany(name => Changes(property, entry, path.Property(name), to.Find(name), from.Find(name)));
            case (PropertyType.List { Item: var item }, PropertyArray to, PropertyArray from) when !property.IsUnordered:
                return Enumerable.Range(0, Math.Max(to.Count, from.Count))
                    .Select(index => new { Index = index, To = to.ElementAtOrDefault(index), From = from.ElementAtOrDefault(index) })
                    .Where(pair => !Meaning.AreEqual(property, item, pair.To, pair.From))
                    .SelectMany(pair => Changes(property, item, path.Item(pair.Index), pair.To, pair.From));
            default:
                return [(path, Kind.Update)];
        }
    }

    private static PropertyValue? Present(PropertyValue? value) => value?.Unwrap() is { } plain and not PropertyNull ? plain : null;

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
