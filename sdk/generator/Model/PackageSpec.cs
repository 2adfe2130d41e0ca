using System.Text.Json;

namespace ElevenProvider.SdkGenerator.Model;

/// <summary>Pulumi's package schema, as far as SDKs follow from it.</summary>
internal sealed record PackageSpec
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    public required string Name { get; init; }

    public required string Version { get; init; }

    public required string Description { get; init; }

    public required string License { get; init; }

    public IReadOnlyList<string> Keywords { get; init; } = [];

    public string? Homepage { get; init; }

    public string? Repository { get; init; }

    public string? Publisher { get; init; }

    public string? PluginDownloadURL { get; init; }

    public required ConfigSpec Config { get; init; }

    public required ResourceSpec Provider { get; init; }

    public SortedDictionary<string, ResourceSpec> Resources { get; init; } = [];

    public SortedDictionary<string, FunctionSpec> Functions { get; init; } = [];

    public SortedDictionary<string, TypeSpec> Types { get; init; } = [];

    public required LanguageSpec Language { get; init; }

    /// <summary>Reads a schema.</summary>
    public static async Task<PackageSpec> ReadAsync(string file)
    {
        await using var stream = File.OpenRead(file);
        return await JsonSerializer.DeserializeAsync<PackageSpec>(stream, Format) ?? throw new JsonException("The schema is null.");
    }

    /// <summary>The last part of a token, which is the name of what it stands for.</summary>
    public static string Member(string token) => token[(token.LastIndexOf(':') + 1)..];
}
