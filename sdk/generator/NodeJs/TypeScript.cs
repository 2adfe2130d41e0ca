using ElevenProvider.SdkGenerator.Model;

namespace ElevenProvider.SdkGenerator.NodeJs;

/// <summary>Writes the types of properties in TypeScript.</summary>
/// <param name="package">The package that the types are of.</param>
internal sealed class TypeScript(PackageSpec package)
{
    /// <summary>A value that is already there.</summary>
    public string Plain(PropertySpec type, string objects = "outputs") => Expression(type, static inner => inner, objects, suffix: "");

    /// <summary>A value that may come from another resource, where it may turn out that there is none unless it is required.</summary>
    public string Input(PropertySpec type, bool isRequired)
    {
        var expression = Expression(type, static inner => $"pulumi.Input<{inner}>", "inputs", "Args");
        return isRequired ? expression : $"{expression[..^1]} | undefined>";
    }

    /// <summary>Whether a value is a text, though perhaps one of a list of them.</summary>
    public bool IsText(PropertySpec type) => type.Type == "string" || (type.TypeToken is { } token && package.Types[token].Enum.Count > 0);

    /// <summary>The imports that a file with these texts needs.</summary>
    public static string Imports(string body, string root)
    {
        var imports = new List<string> { "import * as pulumi from \"@pulumi/pulumi\";" };
        foreach (var (name, path) in new[] { ("inputs", "types/input"), ("outputs", "types/output"), ("enums", "types/enums") })
        {
            if (body.Contains($"{name}.", StringComparison.Ordinal))
            {
                imports.Add($"import * as {name} from \"{root}/{path}\";");
            }
        }

        imports.Add($"import * as utilities from \"{root}/utilities\";");
        return string.Join('\n', imports);
    }

    private string Expression(PropertySpec type, Func<string, string> wrap, string objects, string suffix) => wrap(type switch
    {
        { OneOf.Count: > 0 } => string.Join(" | ", type.OneOf.Select(one => Expression(one, static inner => inner, objects, suffix))),
        { Reference: "pulumi.json#/Asset" } => "pulumi.asset.Asset | pulumi.asset.Archive",
        { Reference: "pulumi.json#/Archive" } => "pulumi.asset.Archive",
        { TypeToken: { } token } => Named(token, objects, suffix),
        { Type: "array", Items: { } items } => $"{Item(Expression(items, wrap, objects, suffix))}[]",
        { Type: "object" } => $"{{[key: string]: {(type.AdditionalProperties is { } values ? Expression(values, wrap, objects, suffix) : wrap("string"))}}}",
        { Type: "integer" or "number" } => "number",
        { Type: { } name } => name,
        _ => "any",
    });

    private static string Item(string expression) => expression.Contains('|') && !expression.EndsWith('>') ? $"({expression})" : expression;

    private string Named(string token, string objects, string suffix)
    {
        var name = PackageSpec.Member(token);
        return package.Types[token].Enum.Count > 0 ? $"enums.{name}" : $"{objects}.{name}{suffix}";
    }
}
