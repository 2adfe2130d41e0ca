using ElevenProvider.SdkGenerator.Model;

namespace ElevenProvider.SdkGenerator.DotNet;

/// <summary>The file of a resource, or of the provider: its class, its arguments, and what it can be looked up with.</summary>
/// <param name="package">The package that it is of.</param>
/// <param name="types">Writes types.</param>
/// <param name="token">Token of the resource; null for the provider.</param>
/// <param name="resource">The resource.</param>
internal sealed class ResourceFile(PackageSpec package, CSharpTypes types, string? token, ResourceSpec resource)
{
    private readonly CSharpText _text = new();
    private readonly string _name = token is null ? "Provider" : CSharpNames.Pascal(PackageSpec.Member(token));

    private bool IsProvider => token is null;

    private string? State => resource.StateInputs is null || IsProvider ? null : $"{_name}State";

    public string Write()
    {
        WriteClass();
        _text.Add("");
        new ArgumentsClass(_text, types, Usage.Input) { IsOfProvider = IsProvider }.Write(
            $"{_name}Args", "ResourceArgs", null, resource.InputProperties, name => resource.RequiredInputs.Contains(name, StringComparer.Ordinal));
        if (State is not null)
        {
            _text.Add("");
            new ArgumentsClass(_text, types, Usage.State).Write(State, "ResourceArgs", null, resource.StateInputs!.Properties, resource.StateInputs.IsRequired);
        }

        return _text.ToFile(types.Namespace, types.Usings);
    }

    private void WriteClass()
    {
        _text.Document(resource.Description);
        _text.Add($"[{types.PackageName}ResourceType(\"{token ?? $"pulumi:providers:{package.Name}"}\")]");
        _text.Add($"public partial class {_name} : global::Pulumi.{(IsProvider ? "ProviderResource" : "CustomResource")}\n{{");

        // The engine hands settings of a provider back as text.
        foreach (var (name, property) in resource.Properties.Where(property => !IsProvider || property.Value is { OneOf.Count: 0, Type: "string" }))
        {
            _text.Document(property.Description, 1);
            _text.Add($"[Output(\"{name}\")]\npublic Output<{types.Value(property, Usage.Output, resource.IsRequired(name))}> {CSharpNames.Pascal(name)} {{ get; private set; }} = null!;\n", 1);
        }

        WriteConstructors();
        WriteOptions();
        if (!IsProvider)
        {
            WriteGet();
        }

        _text.Add("}");
    }

    private void WriteConstructors()
    {
        var optional = resource.RequiredInputs.Count == 0;
        _text.Comment(
            $"""
            <summary>
            Create a {_name} resource with the given unique name, arguments, and options.
            </summary>

            <param name="name">The unique name of the resource</param>
            <param name="args">The arguments used to populate this resource's properties</param>
            <param name="options">A bag of options that control this resource's behavior</param>
            """,
            1);
        _text.Add(
            $$"""
            public {{_name}}(string name, {{_name}}Args{{(optional ? "? args = null" : " args")}}, CustomResourceOptions? options = null)
                : base("{{token ?? package.Name}}", name, args ?? new {{_name}}Args(), MakeResourceOptions(options, ""))
            {
            }

            """,
            1);
        if (!IsProvider)
        {
            _text.Add(
                $$"""
                private {{_name}}(string name, Input<string> id, {{(State is null ? "" : $"{State}? state = null, ")}}CustomResourceOptions? options = null)
                    : base("{{token}}", name, {{(State is null ? "null" : "state")}}, MakeResourceOptions(options, id))
                {
                }

                """,
                1);
        }
    }

    private void WriteOptions()
    {
        _text.Add(
            """
            private static CustomResourceOptions MakeResourceOptions(CustomResourceOptions? options, Input<string>? id)
            {
                var defaultOptions = new CustomResourceOptions
                {
                    Version = Utilities.Version,
            """,
            1);
        if (package.PluginDownloadURL is { } address)
        {
            _text.Add($"PluginDownloadURL = {CSharpNames.Literal(address)},", 3);
        }

        WriteNames("AdditionalSecretOutputs", static property => property.Secret);
        WriteNames("ReplaceOnChanges", static property => property.ReplaceOnChanges);
        _text.Add(
            """
                };
                var merged = CustomResourceOptions.Merge(defaultOptions, options);
                // Override the ID if one was specified for consistency with other language SDKs.
                merged.Id = id ?? merged.Id;
                return merged;
            }
            """,
            1);
    }

    private void WriteNames(string option, Func<PropertySpec, bool> isMeant)
    {
        var names = resource.Properties.Where(property => isMeant(property.Value)).Select(static property => property.Key).ToList();
        if (names.Count > 0)
        {
            _text.Add($"{option} =\n{{", 3);
            names.ForEach(name => _text.Add($"\"{name}\",", 4));
            _text.Add("},", 3);
        }
    }

    private void WriteGet()
    {
        _text.Add("").Comment(
            $"""
            <summary>
            Get an existing {_name} resource's state with the given name, ID, and optional extra
            properties used to qualify the lookup.
            </summary>

            <param name="name">The unique name of the resulting resource.</param>
            <param name="id">The unique provider ID of the resource to lookup.</param>
            """,
            1);
        if (State is not null)
        {
            _text.Comment("<param name=\"state\">Any extra arguments used during the lookup.</param>", 1);
        }

        _text.Comment("<param name=\"options\">A bag of options that control this resource's behavior</param>", 1).Add(
            $$"""
            public static {{_name}} Get(string name, Input<string> id, {{(State is null ? "" : $"{State}? state = null, ")}}CustomResourceOptions? options = null)
            {
                return new {{_name}}(name, id, {{(State is null ? "" : "state, ")}}options);
            }
            """,
            1);
    }
}
