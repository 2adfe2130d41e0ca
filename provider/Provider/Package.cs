using System.Reflection;
using ElevenProvider.Declarations;

namespace ElevenProvider.Provider;

/// <summary>The Pulumi package: what it is called, and all that it declares. A resource or function is in it by being declared.</summary>
[Package("elevenlabs")]
internal static partial class Package
{
    private const string Module = "index";
    private const int LongestToken = 200;

    /// <summary>Semantic version of the package, without a leading v.</summary>
    public static string Version { get; } =
        typeof(Package).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";

    /// <summary>Pulumi's package schema, as <c>schema.json</c> was when the plugin was built.</summary>
    public static async Task<string> ReadSchema(CancellationToken cancellationToken)
    {
        await using var stream = typeof(Package).Assembly.GetManifestResourceStream("schema.json")!;
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(cancellationToken);
    }

    /// <summary>The token of a resource, function or type.</summary>
    public static string Token(string member) => $"{Name}:{Module}:{member}";

    /// <summary>A token as messages show it. What is no token at all may be anything, a secret too, and is not shown.</summary>
    public static string Shown(string token) => token.Length is > 0 and <= LongestToken && token.All(IsOfToken) ? token : "of that name";

    /// <summary>The last part of a token of this package; null for any other.</summary>
    public static string? Member(string token)
    {
        var prefix = Token("");
        return token.StartsWith(prefix, StringComparison.Ordinal) ? token[prefix.Length..] : null;
    }

    private static bool IsOfToken(char character) => char.IsAsciiLetterOrDigit(character) || character is ':' or '/' or '-' or '_' or '.';
}
