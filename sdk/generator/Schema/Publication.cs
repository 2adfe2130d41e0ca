using ElevenProvider.Provider;

namespace ElevenProvider.SdkGenerator.Schema;

/// <summary>Where the package is published and what it is called in each language. The address is a placeholder until the owner of the package confirms
/// it; what is generated follows from it, and docs/assumptions.md says what does not. Nothing here may say that the package is an official one.</summary>
internal static class Publication
{
    /// <summary>The repository on GitHub, as <c>owner/name</c>.</summary>
    public const string Repository = "elevenlabs/pulumi-elevenlabs";

    /// <summary>Address of the repository.</summary>
    public const string RepositoryAddress = $"https://github.com/{Repository}";

    /// <summary>Where engines download the plugin that an SDK asks for: the releases of the repository.</summary>
    public const string PluginDownloadAddress = $"github://api.github.com/{Repository}";

    /// <summary>Address of the picture that registries show.</summary>
    public const string LogoAddress = $"https://raw.githubusercontent.com/{Repository}/main/docs/logo.svg";

    /// <summary>Who publishes the package.</summary>
    public const string Publisher = "The pulumi-elevenlabs authors";

    /// <summary>What the package is, for lists of packages.</summary>
    public const string Description =
        "Declare an ElevenLabs workspace as code: keys of service accounts, members of groups, shares, voices of the library and samples of voices.";

    /// <summary>What the .NET namespace and package begin with. The package gallery of NuGet lets Pulumi alone publish packages that begin like this one:
    /// who publishes the SDK there has to choose another.</summary>
    public const string DotNetRootNamespace = "Pulumi";

    /// <summary>What follows in the .NET namespace and package.</summary>
    public const string DotNetName = "ElevenLabs";

    /// <summary>What the Go module is imported as.</summary>
    public const string GoImportPath = $"github.com/{Repository}/sdk/go/{Package.Name}";

    /// <summary>Words that the package is found by. Pulumi gives a meaning to those with a slash.</summary>
    public static IReadOnlyList<string> Keywords { get; } = ["pulumi", Package.Name, "category/cloud", "kind/native"];
}
