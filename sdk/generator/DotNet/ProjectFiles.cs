using System.Security;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ElevenProvider.SdkGenerator.Model;

namespace ElevenProvider.SdkGenerator.DotNet;

/// <summary>The files that the compiler, NuGet and the Pulumi CLI read.</summary>
internal static class ProjectFiles
{
    // What projects ask for that Pulumi's own generator writes.
    private const string PulumiVersions = "[3.76.1.0,4)";

    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The project. Unlike that of Pulumi's own generator it has no icon, which would have to be a PNG file.</summary>
    public static string Project(PackageSpec package)
    {
        var references = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["Pulumi"] = PulumiVersions };
        foreach (var (name, version) in package.Language.CSharp.PackageReferences)
        {
            references[name] = version;
        }

        return
            $"""
            <Project Sdk="Microsoft.NET.Sdk">

              <PropertyGroup>
                <GeneratePackageOnBuild>true</GeneratePackageOnBuild>
                <Authors>{Escape(package.Publisher)}</Authors>
                <Company>{Escape(package.Publisher)}</Company>
                <Description>{Escape(package.Description)}</Description>
                <PackageLicenseExpression>{Escape(package.License)}</PackageLicenseExpression>
                <PackageProjectUrl>{Escape(package.Homepage)}</PackageProjectUrl>
                <RepositoryUrl>{Escape(package.Repository)}</RepositoryUrl>
                <PackageReadmeFile>README.md</PackageReadmeFile>
                <Version>{Escape(package.Version)}</Version>

                <TargetFramework>net6.0</TargetFramework>
                <Nullable>enable</Nullable>
                <GenerateDocumentationFile>true</GenerateDocumentationFile>
                <NoWarn>1701;1702;1591</NoWarn>
              </PropertyGroup>

              <ItemGroup>
                <EmbeddedResource Include="version.txt" />
                <None Include="version.txt" Pack="True" PackagePath="content" />
                <EmbeddedResource Include="pulumi-plugin.json" />
                <None Include="pulumi-plugin.json" Pack="True" PackagePath="content" />
                <None Include="README.md" Pack="True" PackagePath="" />
              </ItemGroup>

              <ItemGroup>
            {string.Join('\n', references.Select(static reference => $"    <PackageReference Include=\"{Escape(reference.Key)}\" Version=\"{Escape(reference.Value)}\"{ExcludedAssets(reference.Key)} />"))}
              </ItemGroup>

            </Project>

            """;
    }

    /// <summary>Keeps the settings of the repository around the SDK away, so that it is built as it would be anywhere else.</summary>
    public static string Surroundings() =>
        """
        <Project>
          <PropertyGroup>
            <ImportDirectoryPackagesProps>false</ImportDirectoryPackagesProps>
          </PropertyGroup>
        </Project>

        """;

    /// <summary>What tells the Pulumi CLI which plugin the SDK needs.</summary>
    public static string Plugin(PackageSpec package)
    {
        var plugin = new JsonObject { ["resource"] = true, ["name"] = package.Name, ["version"] = package.Version };
        if (package.PluginDownloadURL is { } address)
        {
            plugin["server"] = address;
        }

        return plugin.ToJsonString(Format) + "\n";
    }

    // The version.txt of another provider would take the place of ours.
    private static string ExcludedAssets(string package) => package.StartsWith("Pulumi.", StringComparison.Ordinal) ? " ExcludeAssets=\"contentFiles\"" : "";

    private static string Escape(string? text) => SecurityElement.Escape(text) ?? "";
}
