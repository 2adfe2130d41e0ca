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
        foreach (var property in declaration.Properties)
        {
            foreach (var (path, kind) in Changes(property, news, oldInputs, oldOutputs))
            {
                if (!ignored.Exists(pattern => pattern.Contains(path)))
                {
                    response.DetailedDiff.Add(path.ToString(), new PropertyDiff { Kind = kind, InputDiff = true });
                    AddOnce(response.Diffs, property.Name);
                    AddOnce(response.Replaces, property.Replaces ? property.Name : null);
                }
            }
        }

        response.Changes = response.Diffs.Count > 0 ? DiffResponse.Types.DiffChanges.DiffSome : DiffResponse.Types.DiffChanges.DiffNone;
        return response;
    }

    private static IEnumerable<(PropertyPath Path, Kind Kind)> Changes(
        PropertyDeclaration property, PropertyObject news, PropertyObject oldInputs, PropertyObject oldOutputs)
    {
        var wanted = news.Find(property.Name);
        var recorded = oldInputs.Find(property.Name);
        if (property.IsComputedWhenAbsent)
        {
            // What the provider found out stays, unless the program now says otherwise.
            recorded = wanted is null ? null : recorded ?? oldOutputs.Find(property.Name);
            if (wanted is null)
            {
                return [];
            }
        }

        return property.AreEqual(wanted, recorded)
            ? []
            : Changes(property, PropertyPath.Empty.Property(property.Name), wanted?.Unwrap(), recorded?.Unwrap());
    }

    private static IEnumerable<(PropertyPath Path, Kind Kind)> Changes(
        PropertyDeclaration property, PropertyPath path, PropertyValue? wanted, PropertyValue? recorded)
    {
        switch (wanted, recorded)
        {
            case (null, null):
                return [];
            case (null, _):
                return [(path, property.Replaces ? Kind.DeleteReplace : Kind.Delete)];
            case (_, null):
                return [(path, property.Replaces ? Kind.AddReplace : Kind.Add)];
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
                return [(path, property.Replaces ? Kind.UpdateReplace : Kind.Update)];
        }
    }

    private static void AddOnce(Google.Protobuf.Collections.RepeatedField<string> names, string? name)
    {
        if (name is not null && !names.Contains(name))
        {
            names.Add(name);
        }
    }
}
