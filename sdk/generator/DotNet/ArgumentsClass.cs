using ElevenProvider.SdkGenerator.Model;

namespace ElevenProvider.SdkGenerator.DotNet;

/// <summary>Writes classes whose properties a program sets.</summary>
/// <param name="text">The file that they are in.</param>
/// <param name="types">Writes types.</param>
/// <param name="usage">What they are used for.</param>
internal sealed class ArgumentsClass(CSharpText text, CSharpTypes types, Usage usage)
{
    /// <summary>Whether the engine takes what is no text as JSON only, as it does with settings of a provider.</summary>
    public bool IsOfProvider { get; init; }

    /// <summary>Writes one.</summary>
    /// <param name="name">Name of the class.</param>
    /// <param name="parent">The class of Pulumi's SDK that it derives from.</param>
    /// <param name="description">What it is, in Markdown; null where nothing is to be said.</param>
    /// <param name="properties">What a program sets.</param>
    /// <param name="isRequired">Whether the program has to.</param>
    public void Write(string name, string parent, string? description, IReadOnlyDictionary<string, PropertySpec> properties, Func<string, bool> isRequired)
    {
        text.Document(description).Add($"public sealed class {name} : global::Pulumi.{parent}\n{{");
        foreach (var (property, type) in properties)
        {
            if (CSharpTypes.IsCollection(type) || type.Secret)
            {
                WriteFilled(property, type, isRequired(property));
            }
            else
            {
                WriteSimple(property, type, isRequired(property));
            }

            text.Add("");
        }

        text.Add($"public {name}()\n{{", 1);
        foreach (var (property, type) in properties.Where(static property => property.Value.Default is not null))
        {
            text.Add($"{CSharpNames.Pascal(property)} = {types.Default(type)};", 2);
        }

        text.Add("}", 1).Add($"public static new {name} Empty => new {name}();", 1).Add("}");
    }

    private void WriteSimple(string name, PropertySpec type, bool isRequired)
    {
        var needsValue = isRequired && !(usage == Usage.PlainInput && types.IsValueType(type));
        text.Document(type.Description, 1);
        WriteAttribute(name, type, isRequired);
        text.Add($"public {types.Argument(type, usage, isRequired)} {CSharpNames.Pascal(name)} {{ get; set; }}{(needsValue ? " = null!;" : "")}", 1);
    }

    // A list or map is there to be added to; a secret is wrapped when it is set.
    private void WriteFilled(string name, PropertySpec type, bool isRequired)
    {
        var field = $"_{name}";
        var filled = types.Filled(type, usage);
        WriteAttribute(name, type, isRequired);
        text.Add($"private {filled}? {field};\n", 1);
        text.Document(type.Description, 1);
        if (CSharpTypes.IsCollection(type))
        {
            text.Add($"public {filled} {CSharpNames.Pascal(name)}\n{{\n    get => {field} ?? ({field} = new {filled}());", 1);
        }
        else
        {
            text.Add($"public {filled}? {CSharpNames.Pascal(name)}\n{{\n    get => {field};", 1);
        }

        text.Add(type.Secret && usage != Usage.PlainInput ? SecretSetter(field, filled, type) : $"set => {field} = value;", 2);
        text.Add("}", 1);
    }

    private string SecretSetter(string field, string filled, PropertySpec type)
    {
        var (empty, secret) = type switch
        {
            { OneOf.Count: 0, Type: "array" } => ($"ImmutableArray.Create<{types.Item(type, usage)}>()", "Output.All(value, emptySecret).Apply(v => v[0])"),
            { OneOf.Count: 0, Type: "object" } => ($"ImmutableDictionary.Create<string, {types.Item(type, usage)}>()", "Output.All(value, emptySecret).Apply(v => v[0])"),
            _ => ("0", $"Output.Tuple<{filled}?, int>(value, emptySecret).Apply(t => t.Item1)"),
        };
        return
            $$"""
            set
            {
                var emptySecret = Output.CreateSecret({{empty}});
                {{field}} = {{secret}};
            }
            """;
    }

    private void WriteAttribute(string name, PropertySpec type, bool isRequired) =>
        text.Add($"[Input(\"{name}\"{(isRequired ? ", required: true" : "")}{(IsOfProvider && type is not { OneOf.Count: 0, Type: "string" } ? ", json: true" : "")})]", 1);
}
