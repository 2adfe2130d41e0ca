using ElevenProvider.SdkGenerator.Model;

namespace ElevenProvider.SdkGenerator.DotNet;

/// <summary>The files of the named types: objects as arguments, to look up with and as results, and enumerations.</summary>
/// <param name="package">The package that they are of.</param>
/// <param name="types">Writes types.</param>
internal sealed class TypeFiles(PackageSpec package, CSharpTypes types)
{
    private readonly HashSet<(string Token, Usage Usage)> _used = [];
    private readonly HashSet<string> _inFunctions = new(StringComparer.Ordinal);

    /// <summary>The files, by their paths.</summary>
    public IEnumerable<KeyValuePair<string, string>> Write()
    {
        FindUses();
        foreach (var (token, usage) in _used)
        {
            var name = CSharpNames.Pascal(PackageSpec.Member(token)) + usage switch
            {
                Usage.Input => "Args",
                Usage.State => "GetArgs",
                _ => "",
            };
            yield return usage == Usage.Output ? Output(name, package.Types[token]) : Arguments(name, token, usage);
        }

        if (package.Types.Values.Any(static type => type.Enum.Count > 0))
        {
            yield return KeyValuePair.Create("Enums.cs", EnumsFile.Write(package, types));
        }
    }

    private KeyValuePair<string, string> Output(string name, TypeSpec type)
    {
        var text = new CSharpText();
        OutputClass.Write(text, types, name, type);
        return KeyValuePair.Create($"Outputs/{name}.cs", text.ToFile($"{types.Namespace}.Outputs", types.Usings));
    }

    private KeyValuePair<string, string> Arguments(string name, string token, Usage usage)
    {
        var text = new CSharpText();
        var type = package.Types[token];
        var parent = usage == Usage.PlainInput && _inFunctions.Contains(token) ? "InvokeArgs" : "ResourceArgs";
        new ArgumentsClass(text, types, usage).Write(name, parent, type.Description, type.Properties, type.IsRequired);
        return KeyValuePair.Create($"Inputs/{name}.cs", text.ToFile($"{types.Namespace}.Inputs", types.Usings));
    }

    // A type is written for each use that something makes of it, directly or within another type.
    private void FindUses()
    {
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
            Use(function.Inputs?.Properties.Values, Usage.PlainInput, isInFunction: true);
            Use(function.Inputs?.Properties.Values, Usage.Input);
        }
    }

    private void Use(IEnumerable<PropertySpec>? properties, Usage usage, bool isInFunction = false)
    {
        foreach (var property in properties ?? [])
        {
            var inner = property.Plain && usage != Usage.Output ? Usage.PlainInput : usage;
            Use(new[] { property.Items, property.AdditionalProperties }.OfType<PropertySpec>().Concat(property.OneOf), inner, isInFunction);
            if (CSharpTypes.Token(property) is { } token && package.Types[token] is { Enum.Count: 0 } type)
            {
                var isNew = isInFunction && _inFunctions.Add(token);
                if (_used.Add((token, inner)) || isNew)
                {
                    Use(type.Properties.Values, inner, isInFunction);
                }
            }
        }
    }
}
