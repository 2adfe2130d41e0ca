using ElevenProvider.Protocol.PropertyValues;
using Pulumirpc;

namespace ElevenProvider.Engine.Plugins;

/// <summary>What changes between a recorded resource and its new inputs.</summary>
/// <param name="Changed">Names of the top-level properties that differ, and whether their old value is shown from the old inputs.</param>
/// <param name="IsReplacement">Whether the object must be replaced.</param>
/// <param name="DeleteBeforeReplace">Whether the provider wants the old object deleted first.</param>
internal sealed record Difference(IReadOnlyDictionary<string, bool> Changed, bool IsReplacement, bool DeleteBeforeReplace)
{
    /// <summary>No difference.</summary>
    public static Difference None { get; } = new(new Dictionary<string, bool>(StringComparer.Ordinal), false, false);

    /// <summary>Whether there is any difference.</summary>
    public bool IsChange { get; init; }

    /// <summary>Compares inputs, where the provider leaves it to the engine.</summary>
    public static Difference Between(PropertyObject olds, PropertyObject news)
    {
        var changed = olds.Keys.Union(news.Keys, StringComparer.Ordinal)
            .Where(name => !Equals(olds.Find(name)?.Unwrap(), news.Find(name)?.Unwrap()))
            .ToDictionary(static name => name, static _ => true, StringComparer.Ordinal);
        return new(changed, IsReplacement: false, DeleteBeforeReplace: false) { IsChange = changed.Count > 0 };
    }

    /// <summary>Reads what a provider answered.</summary>
    public static Difference From(DiffResponse response, PropertyObject olds, PropertyObject news)
    {
        if (response.Changes == DiffResponse.Types.DiffChanges.DiffUnknown)
        {
            return Between(olds, news) is var own && response.Replaces.Count == 0 ? own : own with { IsReplacement = true, IsChange = true };
        }

        var changed = response.Diffs.Concat(response.Replaces).Distinct(StringComparer.Ordinal).ToDictionary(static name => name, static _ => true, StringComparer.Ordinal);
        foreach (var (path, diff) in response.DetailedDiff)
        {
            changed[PropertyPath.Parse(path).Root] = diff.InputDiff;
        }

        var isChange = response.Changes == DiffResponse.Types.DiffChanges.DiffSome;
        var isReplacement = isChange && (response.Replaces.Count > 0 || response.DetailedDiff.Values.Any(static diff =>
            diff.Kind is PropertyDiff.Types.Kind.AddReplace or PropertyDiff.Types.Kind.DeleteReplace or PropertyDiff.Types.Kind.UpdateReplace));
        return new(changed, isReplacement, response.DeleteBeforeReplace) { IsChange = isChange };
    }
}
