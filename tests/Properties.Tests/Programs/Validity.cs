using ElevenProvider.Properties.Tests.Workspaces;
using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Properties.Tests.Programs;

/// <summary>Makes a program that was put together at random one that the documentation allows, by leaving out and adding as little as can be.</summary>
internal static class Validity
{
    /// <summary>The valid program.</summary>
    /// <param name="program">What was put together.</param>
    /// <param name="before">The program that ran before.</param>
    /// <param name="server">The ways of the server.</param>
    public static DeclaredProgram Of(DeclaredProgram program, DeclaredProgram before, ServerWays server)
    {
        var (valid, objects) = (DeclaredProgram.Empty, new HashSet<string>(StringComparer.Ordinal));

        // A program can only refer to what it declared above.
        foreach (var resource in program.Resources.OrderBy(static resource => resource.References.Count))
        {
            if (valid.Find(resource.Name) is null
                && resource.References.All(name => valid.Find(name) is not null)
                && server.Supports(resource)
                && (ManagedObject.Of(resource, valid) is not { } managed || objects.Add(managed)))
            {
                valid = new([.. valid.Resources, TakingOver(resource, valid, before)]);
            }
        }

        return valid;
    }

    // What a resource of another name had, it must say that it takes over: the one of that name is only deleted afterwards.
    private static Declared TakingOver(Declared resource, DeclaredProgram program, DeclaredProgram before)
    {
        var managed = ManagedObject.Of(resource, program);
        if (managed is null || before.Resources.FirstOrDefault(other => other.Name != resource.Name && ManagedObject.Of(other, before) == managed) is not { } holder)
        {
            return resource;
        }

        // Whether a copy is bookmarked cannot be changed when it is taken over: the documentation says that the first run fails then.
        return resource.Kind switch
        {
            ResourceKind.SharedVoiceAdd => resource with { Inputs = As(holder, resource.Inputs, "bookmarked").With("adoptExisting", true) },
            ResourceKind.ResourceShare => resource with { Inputs = resource.Inputs.With("overwrite", true) },
            _ => resource,
        };
    }

    private static PropertyObject As(Declared holder, PropertyObject inputs, string property) =>
        holder.Inputs.Find(property) is { } value ? inputs.With(property, value) : inputs.Without(property);
}
