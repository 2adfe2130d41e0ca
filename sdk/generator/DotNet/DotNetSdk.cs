using ElevenProvider.SdkGenerator.Model;

namespace ElevenProvider.SdkGenerator.DotNet;

/// <summary>The SDK for .NET, member for member what Pulumi's own generator makes of the schema.</summary>
internal static class DotNetSdk
{
    /// <summary>The files of the SDK, by their paths.</summary>
    public static IReadOnlyDictionary<string, string> Files(PackageSpec package)
    {
        var types = new CSharpTypes(package);
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [$"{types.Namespace}.csproj"] = ProjectFiles.Project(package),
            ["Directory.Build.props"] = ProjectFiles.Surroundings(),
            ["README.md"] = package.Description + "\n",
            ["Provider.cs"] = new ResourceFile(package, types, null, package.Provider).Write(),
            ["Utilities.cs"] = UtilitiesFile.Write(package, types),
            ["pulumi-plugin.json"] = ProjectFiles.Plugin(package),
            ["version.txt"] = package.Version,
        };
        if (package.Config.Variables.Count > 0)
        {
            files["Config/Config.cs"] = ConfigFile.Write(package, types);
        }

        foreach (var (token, resource) in package.Resources)
        {
            files[$"{CSharpNames.Pascal(PackageSpec.Member(token))}.cs"] = new ResourceFile(package, types, token, resource).Write();
        }

        foreach (var (token, function) in package.Functions)
        {
            files[$"{CSharpNames.Pascal(PackageSpec.Member(token))}.cs"] = new FunctionFile(types, token, function).Write();
        }

        foreach (var (path, content) in new TypeFiles(package, types).Write())
        {
            files[path] = content;
        }

        return files;
    }
}
