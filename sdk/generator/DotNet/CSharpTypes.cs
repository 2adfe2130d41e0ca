using ElevenProvider.SdkGenerator.Model;

namespace ElevenProvider.SdkGenerator.DotNet;

/// <summary>Writes the types of properties in C#.</summary>
/// <param name="package">The package that the types are of.</param>
internal sealed class CSharpTypes(PackageSpec package)
{
    /// <summary>What the package is called.</summary>
    public string PackageName { get; } = CSharpNames.Namespace(package.Name, package.Language.CSharp.Namespaces);

    /// <summary>The namespace of the package, which is the name of its assembly too.</summary>
    public string Namespace => $"{package.Language.CSharp.RootNamespace}.{PackageName}";

    /// <summary>What the files of resources, functions and types use.</summary>
    public IEnumerable<string> Usings { get; } =
    [
        "System", "System.Collections.Generic", "System.Collections.Immutable", "System.Threading.Tasks", "Pulumi.Serialization",
        .. package.Language.CSharp.RootNamespace == "Pulumi" ? Array.Empty<string>() : ["Pulumi"],
    ];

    /// <summary>Whether the property holds a list or a map.</summary>
    public static bool IsCollection(PropertySpec type) => type is { OneOf.Count: 0, Reference: null, Type: "array" or "object" };

    /// <summary>A value that is already there.</summary>
    public string Value(PropertySpec type, Usage usage, bool isRequired = true) =>
        Bare(type, usage) + (isRequired || type is { OneOf.Count: 0, Type: "array" } ? "" : "?");

    /// <summary>A value that may come from another resource, unless it has to be there already.</summary>
    public string Argument(PropertySpec type, Usage usage, bool isRequired = true) => type switch
    {
        _ when usage == Usage.PlainInput => Value(type, usage, isRequired),
        { OneOf.Count: > 0 } => Union(type, usage, "InputUnion", "Input<{0}>") + (isRequired ? "" : "?"),
        { Type: "array" } => $"InputList<{Item(type, usage)}>",
        { Type: "object" } => $"InputMap<{Item(type, usage)}>",
        { Reference: "pulumi.json#/Json" } => "InputJson" + (isRequired ? "" : "?"),
        _ => $"Input<{Bare(type, usage)}>" + (isRequired ? "" : "?"),
    };

    /// <summary>A list or map that a program fills, or a value.</summary>
    public string Filled(PropertySpec type, Usage usage) => type switch
    {
        { OneOf.Count: 0, Type: "array" } when usage == Usage.PlainInput => $"List<{Item(type, usage)}>",
        { OneOf.Count: 0, Type: "object" } when usage == Usage.PlainInput => $"Dictionary<string, {Item(type, usage)}>",
        _ => Argument(type, usage),
    };

    /// <summary>What a list or map holds.</summary>
    public string Item(PropertySpec type, Usage usage) =>
        (type.Items ?? type.AdditionalProperties) is { } item ? Bare(item, usage) : "string";

    /// <summary>Whether a value is not a reference, so that it needs no initial one.</summary>
    public bool IsValueType(PropertySpec type) =>
        type is { OneOf.Count: 0, Type: "boolean" or "integer" or "number" } || (type.TypeToken is { } token && package.Types[token].Enum.Count > 0);

    /// <summary>A default as an expression.</summary>
    public string Default(PropertySpec type)
    {
        var value = type.Default!.Value;
        if (type.TypeToken is { } token && package.Types[token] is { Enum.Count: > 0 } enumeration)
        {
            var name = CSharpNames.Pascal(PackageSpec.Member(token));
            var chosen = enumeration.Enum.Single(candidate => candidate.Value == value.GetString());
            return $"{Namespace}.{name}.{CSharpNames.EnumValue(chosen.Name, name)}";
        }

        return value.GetRawText() is ['"', ..] ? CSharpNames.Literal(value.GetString()!) : value.GetRawText();
    }

    private string Bare(PropertySpec type, Usage usage) => type switch
    {
        { OneOf.Count: > 0 } => Union(type, usage, "Union", "{0}"),
        { Reference: "pulumi.json#/Asset" } => "AssetOrArchive",
        { Reference: "pulumi.json#/Archive" } => "Archive",
        { Reference: "pulumi.json#/Json" } => "System.Text.Json.JsonElement",
        { Reference: not null } when type.TypeToken is { } token => Named(token, usage),
        { Type: "array" } => $"ImmutableArray<{Item(type, usage)}>",
        { Type: "object" } => $"ImmutableDictionary<string, {Item(type, usage)}>",
        { Type: "boolean" } => "bool",
        { Type: "integer" } => "int",
        { Type: "number" } => "double",
        { Type: "string" } => "string",
        _ => "object",
    };

    // What comes back may hold a value that the SDK does not know yet, so it is no enumeration.
    private string Union(PropertySpec type, Usage usage, string union, string single)
    {
        if (usage == Usage.Output && type.OneOf.Any(one => one.TypeToken is { } token && package.Types[token].Enum.Count > 0))
        {
            return "string";
        }

        var alternatives = type.OneOf.Select(one => Bare(one, usage)).Distinct(StringComparer.Ordinal).ToList();
        return alternatives switch
        {
            [var only] => string.Format(System.Globalization.CultureInfo.InvariantCulture, single, only),
            [var first, var second] => $"{union}<{first}, {second}>",
            _ => "object",
        };
    }

    private string Named(string token, Usage usage)
    {
        var name = CSharpNames.Pascal(PackageSpec.Member(token));
        return package.Types[token].Enum.Count > 0 ? $"{Namespace}.{name}" : usage switch
        {
            Usage.Output => $"Outputs.{name}",
            Usage.PlainInput => $"Inputs.{name}",
            Usage.Input => $"Inputs.{name}Args",
            _ => $"Inputs.{name}GetArgs",
        };
    }
}
