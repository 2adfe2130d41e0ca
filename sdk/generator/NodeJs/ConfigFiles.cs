using ElevenProvider.SdkGenerator.Model;

namespace ElevenProvider.SdkGenerator.NodeJs;

/// <summary>The files by which a program reads the provider's own settings.</summary>
internal static class ConfigFiles
{
    public static string Index() => new SourceText().Add("export * from \"./vars\";").ToString();

    public static string Variables(PackageSpec package, TypeScript types)
    {
        var body = new SourceText().Add($"declare var exports: any;\nconst __config = new pulumi.Config(\"{package.Name}\");");
        foreach (var (name, property) in package.Config.Variables)
        {
            var type = types.Plain(property);
            var get = property.Type == "string" ? "get" : $"getObject<{type}>";
            body.Add("").Document(property.Description).Add(
                $$"""
                export declare const {{name}}: {{type}} | undefined;
                Object.defineProperty(exports, "{{name}}", {
                    get() {
                        return __config.{{get}}("{{name}}");
                    },
                    enumerable: true,
                });
                """);
        }

        return body.WithImports("..");
    }
}
