using ElevenProvider.SdkGenerator.Model;

namespace ElevenProvider.SdkGenerator.NodeJs;

/// <summary>The file of a resource: its class, its arguments, and what it can be looked up with.</summary>
/// <param name="types">Writes types.</param>
/// <param name="token">Token of the resource.</param>
/// <param name="resource">The resource.</param>
internal sealed class ResourceFile(TypeScript types, string token, ResourceSpec resource)
{
    private readonly string _name = PackageSpec.Member(token);
    private readonly SourceText _body = new();

    private string Arguments => resource.RequiredInputs.Count > 0 ? "args" : "args?";

    public string Write()
    {
        WriteClass();
        if (resource.StateInputs is { } state)
        {
            _body.Add("").Document($"Input properties used for looking up and filtering {_name} resources.");
            WriteInterface($"{_name}State", state.Properties, static _ => false);
        }

        _body.Add("").Document($"The set of arguments for constructing a {_name} resource.");
        WriteInterface($"{_name}Args", resource.InputProperties, name => resource.RequiredInputs.Contains(name, StringComparer.Ordinal));
        return _body.WithImports(".");
    }

    private void WriteClass()
    {
        _body.Document(resource.Description);
        _body.Add($"export class {_name} extends pulumi.CustomResource {{");
        WriteGet();
        _body.Add("");
        _body.Add("/** @internal */", 1);
        _body.Add($"public static readonly __pulumiType = '{token}';", 1);
        _body.Add("");
        _body.Document(
            $"Returns true if the given object is an instance of {_name}.  This is designed to work even\n" +
            "when multiple copies of the Pulumi SDK have been loaded into the same process.",
            1);
        _body.Add(
            $$"""
            public static isInstance(obj: any): obj is {{_name}} {
                if (obj === undefined || obj === null) {
                    return false;
                }
                return obj['__pulumiType'] === {{_name}}.__pulumiType;
            }

            """,
            1);
        foreach (var (name, property) in resource.Properties)
        {
            _body.Document(property.Description, 1);
            _body.Add($"declare public {(resource.InputProperties.ContainsKey(name) ? "" : "/*out*/ ")}readonly {name}: pulumi.Output<{types.Plain(property)}{(resource.IsRequired(name) ? "" : " | undefined")}>;", 1);
        }

        _body.Add("");
        WriteConstructor();
        _body.Add("}");
    }

    private void WriteGet()
    {
        var state = resource.StateInputs is null ? "" : $", state?: {_name}State";
        _body.Document(
            $"Get an existing {_name} resource's state with the given name, ID, and optional extra\n" +
            "properties used to qualify the lookup.\n\n" +
            "@param name The _unique_ name of the resulting resource.\n" +
            "@param id The _unique_ provider ID of the resource to lookup.\n" +
            (state.Length > 0 ? "@param state Any extra arguments used during the lookup.\n" : "") +
            "@param opts Optional settings to control the behavior of the CustomResource.",
            1);
        _body.Add(
            $$"""
            public static get(name: string, id: pulumi.Input<pulumi.ID>{{state}}, opts?: pulumi.CustomResourceOptions): {{_name}} {
                return new {{_name}}(name, {{(state.Length > 0 ? "<any>state" : "undefined as any")}}, { ...opts, id: id });
            }
            """,
            1);
    }

    private void WriteConstructor()
    {
        _body.Document(
            $"Create a {_name} resource with the given unique name, arguments, and options.\n\n" +
            "@param name The _unique_ name of the resource.\n" +
            "@param args The arguments to use to populate this resource's properties.\n" +
            "@param opts A bag of options that control this resource's behavior.",
            1);
        _body.Add($"constructor(name: string, {Arguments}: {_name}Args, opts?: pulumi.CustomResourceOptions)" + (resource.StateInputs is null ? " {" : ""), 1);
        if (resource.StateInputs is not null)
        {
            _body.Add($"constructor(name: string, argsOrState?: {_name}Args | {_name}State, opts?: pulumi.CustomResourceOptions) {{", 1);
        }

        _body.Add("let resourceInputs: pulumi.Inputs = {};\nopts = opts || {};", 2);
        if (resource.StateInputs is { } state)
        {
            _body.Add($"if (opts.id) {{\n    const state = argsOrState as {_name}State | undefined;", 2);
            foreach (var name in state.Properties.Keys)
            {
                _body.Add($"resourceInputs[\"{name}\"] = state?.{name};", 3);
            }

            _body.Add($"}} else {{\n    const args = argsOrState as {_name}Args | undefined;", 2);
            WriteArguments();
        }
        else
        {
            _body.Add("if (!opts.id) {", 2);
            WriteArguments();
            _body.Add("} else {", 2);
            foreach (var name in resource.Properties.Keys)
            {
                _body.Add($"resourceInputs[\"{name}\"] = undefined /*out*/;", 3);
            }
        }

        _body.Add("}\nopts = pulumi.mergeOptions(utilities.resourceOptsDefaults(), opts);", 2);
        WriteOption("secretOpts", "additionalSecretOutputs", static property => property.Secret);
        WriteOption("replaceOnChanges", "replaceOnChanges", static property => property.ReplaceOnChanges);
        _body.Add($"super({_name}.__pulumiType, name, resourceInputs, opts);", 2);
        _body.Add("}", 1);
    }

    private void WriteOption(string variable, string option, Func<PropertySpec, bool> isMeant)
    {
        var names = string.Join(", ", resource.Properties.Where(property => isMeant(property.Value)).Select(static property => $"\"{property.Key}\""));
        if (names.Length > 0)
        {
            _body.Add($"const {variable} = {{ {option}: [{names}] }};\nopts = pulumi.mergeOptions(opts, {variable});", 2);
        }
    }

    private void WriteArguments()
    {
        foreach (var name in resource.InputProperties.Keys.Where(name => resource.RequiredInputs.Contains(name, StringComparer.Ordinal)))
        {
            _body.Add($"if (args?.{name} === undefined && !opts.urn) {{\n    throw new Error(\"Missing required property '{name}'\");\n}}", 3);
        }

        foreach (var (name, property) in resource.InputProperties)
        {
            _body.Add($"resourceInputs[\"{name}\"] = {ArgumentValue.Of(name, property)};", 3);
        }

        foreach (var name in resource.Properties.Keys.Where(name => !resource.InputProperties.ContainsKey(name)))
        {
            _body.Add($"resourceInputs[\"{name}\"] = undefined /*out*/;", 3);
        }
    }

    private void WriteInterface(string name, IReadOnlyDictionary<string, PropertySpec> properties, Func<string, bool> isRequired)
    {
        _body.Add($"export interface {name} {{");
        foreach (var (property, type) in properties)
        {
            _body.Document(type.Description, 1);
            _body.Add($"{property}{(isRequired(property) ? "" : "?")}: {types.Input(type, isRequired(property))};", 1);
        }

        _body.Add("}");
    }
}
