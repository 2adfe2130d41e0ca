using ElevenProvider.SdkGenerator.Model;

namespace ElevenProvider.SdkGenerator.NodeJs;

/// <summary>The file that a program imports. What it exports is loaded when it is first used.</summary>
internal static class IndexFile
{
    public static string Write(PackageSpec package)
    {
        var body = new SourceText().Add("// Export members:");
        var members = package.Resources.Keys.Select(token => (Name: PackageSpec.Member(token), IsFunction: false))
            .Append(("Provider", false))
            .Concat(package.Functions.Keys.Select(token => (PackageSpec.Member(token), true)))
            .OrderBy(static member => member.Item1, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, isFunction) in members)
        {
            if (isFunction)
            {
                WriteFunction(body, name, package.Functions.Single(function => PackageSpec.Member(function.Key) == name).Value.Inputs is not null);
            }
            else
            {
                WriteClass(body, name, package.Resources.FirstOrDefault(resource => PackageSpec.Member(resource.Key) == name).Value?.StateInputs is not null);
            }
        }

        if (package.Types.Values.Any(static type => type.Enum.Count > 0))
        {
            body.Add("\n// Export enums:\nexport * from \"./types/enums\";");
        }

        body.Add("\n// Export sub-modules:\nimport * as config from \"./config\";\nimport * as types from \"./types\";\n\nexport {\n    config,\n    types,\n};\n");
        WriteModule(body, package);
        return body.WithImports(".");
    }

    private static void WriteFunction(SourceText body, string name, bool hasArguments)
    {
        var result = name.PascalCase();
        var types = hasArguments ? $"{result}Args, {result}Result, {result}OutputArgs" : $"{result}Result";
        body.Add(
            $$"""
            export { {{types}} } from "./{{name}}";
            export const {{name}}: typeof import("./{{name}}").{{name}} = null as any;
            export const {{name}}Output: typeof import("./{{name}}").{{name}}Output = null as any;
            utilities.lazyLoad(exports, ["{{name}}","{{name}}Output"], () => require("./{{name}}"));

            """);
    }

    private static void WriteClass(SourceText body, string name, bool hasState)
    {
        var file = NodeJsSdk.FileName(name);
        body.Add(
            $$"""
            export { {{name}}Args{{(hasState ? $", {name}State" : "")}} } from "./{{file}}";
            export type {{name}} = import("./{{file}}").{{name}};
            export const {{name}}: typeof import("./{{file}}").{{name}} = null as any;
            utilities.lazyLoad(exports, ["{{name}}"], () => require("./{{file}}"));

            """);
    }

    private static void WriteModule(SourceText body, PackageSpec package)
    {
        body.Add("const _module = {\n    version: utilities.getVersion(),\n    construct: (name: string, type: string, urn: string): pulumi.Resource => {\n        switch (type) {");
        foreach (var token in package.Resources.Keys)
        {
            body.Add($"case \"{token}\":\n    return new {PackageSpec.Member(token)}(name, <any>undefined, {{ urn }})", 3);
        }

        body.Add(
            $$"""
                        default:
                            throw new Error(`unknown resource type ${type}`);
                    }
                },
            };
            pulumi.runtime.registerResourceModule("{{package.Name}}", "index", _module)
            pulumi.runtime.registerResourcePackage("{{package.Name}}", {
                version: utilities.getVersion(),
                constructProvider: (name: string, type: string, urn: string): pulumi.ProviderResource => {
                    if (type !== "pulumi:providers:{{package.Name}}") {
                        throw new Error(`unknown provider type ${type}`);
                    }
                    return new Provider(name, <any>undefined, { urn });
                },
            });
            """);
    }
}
