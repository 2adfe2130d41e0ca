using ElevenProvider.SdkGenerator.Model;

namespace ElevenProvider.SdkGenerator.DotNet;

/// <summary>The file by which a program reads the provider's own settings.</summary>
internal static class ConfigFile
{
    public static string Write(PackageSpec package, CSharpTypes types)
    {
        var text = new CSharpText().Add(
            $$"""
            public static class Config
            {
                [global::System.Diagnostics.CodeAnalysis.SuppressMessage("Microsoft.Design", "IDE1006", Justification =
                "Double underscore prefix used to avoid conflicts with variable names.")]
                private sealed class __Value<T>
                {
                    private readonly Func<T> _getter;
                    private T _value = default!;
                    private bool _set;

                    public __Value(Func<T> getter)
                    {
                        _getter = getter;
                    }

                    public T Get() => _set ? _value : _getter();

                    public void Set(T value)
                    {
                        _value = value;
                        _set = true;
                    }
                }

                private static readonly global::Pulumi.Config __config = new global::Pulumi.Config("{{package.Name}}");

            """);
        foreach (var (name, variable) in package.Config.Variables)
        {
            var type = types.Value(variable, Usage.Output, isRequired: false);
            var fallback = variable.Default is null ? "" : $" ?? {types.Default(variable)}";
            text.Add($"private static readonly __Value<{type}> _{name} = new __Value<{type}>(() => __config.{Getter(variable, types)}(\"{name}\"){fallback});", 1);
            text.Document(variable.Description, 1).Add(
                $$"""
                public static {{type}} {{CSharpNames.Pascal(name)}}
                {
                    get => _{{name}}.Get();
                    set => _{{name}}.Set(value);
                }

                """,
                1);
        }

        return text.Add("}").ToFile(types.Namespace, "System", "System.Collections.Immutable");
    }

    private static string Getter(PropertySpec variable, CSharpTypes types) => variable switch
    {
        { Type: "string", OneOf.Count: 0 } => "Get",
        { Type: "boolean" } => "GetBoolean",
        { Type: "integer" } => "GetInt32",
        { Type: "number" } => "GetDouble",
        _ => $"GetObject<{types.Value(variable, Usage.Output)}>",
    };
}
