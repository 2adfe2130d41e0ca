using ElevenProvider.SdkGenerator.Model;

namespace ElevenProvider.SdkGenerator.NodeJs;

/// <summary>The SDK for Node.js, member for member what Pulumi's own generator makes of the schema.</summary>
internal static class NodeJsSdk
{
    /// <summary>The files of the SDK, by their paths.</summary>
    public static IReadOnlyDictionary<string, string> Files(PackageSpec package)
    {
        var types = new TypeScript(package);
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["README.md"] = package.Description + "\n",
            ["index.ts"] = IndexFile.Write(package),
            ["provider.ts"] = ProviderFile.Write(package, types),
            ["utilities.ts"] = UtilitiesFile.Write(package),
            ["config/index.ts"] = ConfigFiles.Index(),
            ["config/vars.ts"] = ConfigFiles.Variables(package, types),
            ["types/index.ts"] = TypeFiles.Index(),
            ["types/input.ts"] = TypeFiles.Inputs(package, types),
            ["types/output.ts"] = TypeFiles.Outputs(package, types),
            ["types/enums/index.ts"] = TypeFiles.Enumerations(package),
        };
        foreach (var (token, resource) in package.Resources)
        {
            files[$"{FileName(PackageSpec.Member(token))}.ts"] = new ResourceFile(types, token, resource).Write();
        }

        foreach (var (token, function) in package.Functions)
        {
            files[$"{PackageSpec.Member(token)}.ts"] = FunctionFile.Write(token, function, types);
        }

        files["package.json"] = PackageFiles.Package(package);
        files["tsconfig.json"] = PackageFiles.TypeScriptConfiguration(files.Keys);
        return files;
    }

    /// <summary>The file of a class, without its ending.</summary>
    public static string FileName(string name) => name.CamelCase();
}
