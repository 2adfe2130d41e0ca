using ElevenProvider.SdkGenerator.Model;

namespace ElevenProvider.SdkGenerator.DotNet;

/// <summary>The files of the named types: objects as arguments, to look up with and as results, and enumerations.</summary>
/// <param name="package">The package that they are of.</param>
/// <param name="types">Writes types.</param>
internal sealed class TypeFiles(PackageSpec package, CSharpTypes types)
{
    /// <summary>The files, by their paths.</summary>
    public IEnumerable<KeyValuePair<string, string>> Write()
    {
        foreach (var (token, usage) in TypeUses.Of(package))
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
        var parent = usage == Usage.PlainInput ? "InvokeArgs" : "ResourceArgs";
        new ArgumentsClass(text, types, usage).Write(name, parent, type.Description, type.Properties, type.IsRequired);
        return KeyValuePair.Create($"Inputs/{name}.cs", text.ToFile($"{types.Namespace}.Inputs", types.Usings));
    }
}
