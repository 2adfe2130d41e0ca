using ElevenProvider.SdkGenerator.Model;

namespace ElevenProvider.SdkGenerator.NodeJs;

/// <summary>The file of the provider resource.</summary>
internal static class ProviderFile
{
    public static string Write(PackageSpec package, TypeScript types)
    {
        var provider = package.Provider;
        var body = new SourceText().Document(provider.Description).Add(
            $$"""
            export class Provider extends pulumi.ProviderResource {
                /** @internal */
                public static readonly __pulumiType = '{{package.Name}}';

                /**
                 * Returns true if the given object is an instance of Provider.  This is designed to work even
                 * when multiple copies of the Pulumi SDK have been loaded into the same process.
                 */
                public static isInstance(obj: any): obj is Provider {
                    if (obj === undefined || obj === null) {
                        return false;
                    }
                    return obj['__pulumiType'] === "pulumi:providers:" + Provider.__pulumiType;
                }

            """);
        foreach (var (name, property) in provider.Properties.Where(static property => IsKept(property.Value)))
        {
            body.Document(property.Description, 1);
            body.Add($"declare public readonly {name}: pulumi.Output<{types.Plain(property)} | undefined>;", 1);
        }

        WriteConstructor(body, provider, types);
        body.Add("}\n").Document("The set of arguments for constructing a Provider resource.").Add("export interface ProviderArgs {");
        foreach (var (name, property) in provider.InputProperties)
        {
            body.Document(property.Description, 1);
            body.Add($"{name}?: {types.Input(property, isRequired: false)};", 1);
        }

        return body.Add("}").WithImports(".");
    }

    private static void WriteConstructor(SourceText body, ResourceSpec provider, TypeScript types)
    {
        body.Add(
            """

                /**
                 * Create a Provider resource with the given unique name, arguments, and options.
                 *
                 * @param name The _unique_ name of the resource.
                 * @param args The arguments to use to populate this resource's properties.
                 * @param opts A bag of options that control this resource's behavior.
                 */
                constructor(name: string, args?: ProviderArgs, opts?: pulumi.ResourceOptions) {
                    let resourceInputs: pulumi.Inputs = {};
                    opts = opts || {};
                    {
            """);
        foreach (var (name, property) in provider.InputProperties)
        {
            // The engine takes settings of a provider as text only.
            var value = ArgumentValue.Of(name, property);
            body.Add($"resourceInputs[\"{name}\"] = {(types.IsText(property) ? value : $"pulumi.output({value}).apply(JSON.stringify)")};", 3);
        }

        var secrets = string.Join(", ", provider.Properties.Where(static property => property.Value.Secret && IsKept(property.Value)).Select(static property => $"\"{property.Key}\""));
        body.Add("}\nopts = pulumi.mergeOptions(utilities.resourceOptsDefaults(), opts);", 2);
        if (secrets.Length > 0)
        {
            body.Add($"const secretOpts = {{ additionalSecretOutputs: [{secrets}] }};\nopts = pulumi.mergeOptions(opts, secretOpts);", 2);
        }

        body.Add("super(Provider.__pulumiType, name, resourceInputs, opts);", 2).Add("}", 1);
    }

    // Of what the engine hands back as text, only texts have their type.
    private static bool IsKept(PropertySpec property) => property is { OneOf.Count: 0, Type: "string" };
}
