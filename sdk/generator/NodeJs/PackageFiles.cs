using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ElevenProvider.SdkGenerator.Model;

namespace ElevenProvider.SdkGenerator.NodeJs;

/// <summary>The files that npm and the TypeScript compiler read.</summary>
internal static class PackageFiles
{
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Package(PackageSpec package) => Text(new JsonObject
    {
        ["name"] = package.Language.NodeJs.PackageName,
        ["version"] = package.Version,
        ["description"] = package.Language.NodeJs.PackageDescription,
        ["keywords"] = new JsonArray([.. package.Keywords.Select(static keyword => JsonValue.Create(keyword))]),
        ["homepage"] = package.Homepage,
        ["repository"] = package.Repository,
        ["license"] = package.License,
        ["main"] = "bin/index.js",
        ["types"] = "bin/index.d.ts",
        ["files"] = new JsonArray("bin"),
        ["scripts"] = new JsonObject { ["build"] = "tsc" },
        ["dependencies"] = Versions(package.Language.NodeJs.Dependencies),
        ["devDependencies"] = Versions(package.Language.NodeJs.DevDependencies.Append(KeyValuePair.Create("typescript", package.Language.NodeJs.TypeScriptVersion))),
        ["pulumi"] = new JsonObject
        {
            ["resource"] = true,
            ["name"] = package.Name,
            ["version"] = package.Version,
            ["server"] = package.PluginDownloadURL,
        },
    });

    public static string TypeScriptConfiguration(IEnumerable<string> files) => Text(new JsonObject
    {
        ["compilerOptions"] = new JsonObject
        {
            ["outDir"] = "bin",
            ["target"] = "ES2020",
            ["module"] = "commonjs",
            ["moduleResolution"] = "node",
            ["declaration"] = true,
            ["sourceMap"] = true,
            ["stripInternal"] = true,
            ["experimentalDecorators"] = true,
            ["noFallthroughCasesInSwitch"] = true,
            ["forceConsistentCasingInFileNames"] = true,
            ["strict"] = true,
            ["skipLibCheck"] = true,
        },
        ["files"] = new JsonArray([.. files.Where(static file => file.EndsWith(".ts", StringComparison.Ordinal)).Select(static file => JsonValue.Create(file))]),
    });

    private static JsonObject Versions(IEnumerable<KeyValuePair<string, string>> dependencies) => new(
        dependencies.Select(static dependency => KeyValuePair.Create(dependency.Key, (JsonNode?)JsonValue.Create(dependency.Value))));

    // What is not known is left out.
    private static string Text(JsonObject json)
    {
        foreach (var container in json.Select(static entry => entry.Value).OfType<JsonObject>().Append(json).ToList())
        {
            foreach (var name in container.Where(static entry => entry.Value is null).Select(static entry => entry.Key).ToList())
            {
                container.Remove(name);
            }
        }

        return json.ToJsonString(Format) + "\n";
    }
}
