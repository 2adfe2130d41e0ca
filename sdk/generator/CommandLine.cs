using ElevenProvider.SdkGenerator.DotNet;
using ElevenProvider.SdkGenerator.Model;
using ElevenProvider.SdkGenerator.NodeJs;
using ElevenProvider.SdkGenerator.Reference;
using ElevenProvider.SdkGenerator.Schema;

namespace ElevenProvider.SdkGenerator;

/// <summary>The command line: <c>schema SCHEMA.json</c> writes the schema, <c>nodejs SCHEMA.json DIRECTORY</c> and <c>dotnet SCHEMA.json DIRECTORY</c> an SDK from it,
/// <c>reference SCHEMA.json DIRECTORY</c> the pages of the reference.</summary>
internal static class CommandLine
{
    /// <summary>Runs a command; returns the exit code.</summary>
    public static async Task<int> RunAsync(string[] arguments, TextWriter errors)
    {
        switch (arguments)
        {
            case ["schema", var file]:
                await File.WriteAllTextAsync(file, PackageSchema.Write());
                return 0;
            case ["nodejs", var file, var directory]:
                await SdkFolder.WriteAsync(directory, NodeJsSdk.Files(await PackageSpec.ReadAsync(file)));
                return 0;
            case ["dotnet", var file, var directory]:
                await SdkFolder.WriteAsync(directory, DotNetSdk.Files(await PackageSpec.ReadAsync(file)));
                return 0;
            case ["reference", var file, var directory]:
                await SdkFolder.WriteAsync(directory, ReferencePages.Files(await PackageSpec.ReadAsync(file)));
                return 0;
            default:
                await errors.WriteLineAsync("Usage: sdk-generator schema SCHEMA.json | nodejs SCHEMA.json DIRECTORY | dotnet SCHEMA.json DIRECTORY | reference SCHEMA.json DIRECTORY");
                return 2;
        }
    }
}
