using ElevenProvider.SdkGenerator.Model;

namespace ElevenProvider.SdkGenerator;

/// <summary>Finds what the named types of objects are used for, directly or within one another.</summary>
internal sealed class TypeUses
{
    private readonly PackageSpec _package;
    private readonly HashSet<(string Token, Usage Usage)> _uses = [];

    private TypeUses(PackageSpec package)
    {
        _package = package;
        foreach (var resource in package.Resources.Values.Append(package.Provider))
        {
            Use(resource.Properties.Values, Usage.Output);
            Use(resource.InputProperties.Values, Usage.Input);
            Use(resource.StateInputs?.Properties.Values, Usage.State);
            Use(resource.StateInputs?.Properties.Values, Usage.Input);
        }

        foreach (var function in package.Functions.Values)
        {
            Use(function.Outputs.Properties.Values, Usage.Output);
            Use(function.Inputs?.Properties.Values, Usage.PlainInput);
            Use(function.Inputs?.Properties.Values, Usage.Input);
        }
    }

    /// <summary>The tokens of the types, each with its uses, in the order of the tokens.</summary>
    public static IEnumerable<(string Token, Usage Usage)> Of(PackageSpec package) =>
        new TypeUses(package)._uses.OrderBy(static use => use.Token, StringComparer.Ordinal).ThenBy(static use => use.Usage);

    private void Use(IEnumerable<PropertySpec>? properties, Usage usage)
    {
        foreach (var property in properties ?? [])
        {
            Use(new[] { property.Items, property.AdditionalProperties }.OfType<PropertySpec>().Concat(property.OneOf), usage);
            if (property.TypeToken is { } token && _package.Types[token] is { Enum.Count: 0 } type && _uses.Add((token, usage)))
            {
                Use(type.Properties.Values, usage);
            }
        }
    }
}
