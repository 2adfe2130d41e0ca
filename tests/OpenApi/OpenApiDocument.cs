using System.Text.Json;

namespace ElevenProvider.OpenApi;

/// <summary>The published description of the API.</summary>
public sealed class OpenApiDocument
{
    private const string RepositoryMark = "ElevenProvider.sln";

    private static readonly string[] PathBesideRepository = ["shared", "reference", "elevenlabs-openapi.json"];

    private readonly JsonElement _root;

    private OpenApiDocument(JsonElement root)
    {
        _root = root;
        Validator = new SchemaValidator(_root);
    }

    /// <summary>The document's file; null where it is not at hand.</summary>
    public static string? File { get; } = Find(AppContext.BaseDirectory);

    /// <summary>Why a test that needs the document is skipped; null if it is at hand.</summary>
    public static string? WhyMissing => File is null ? "The published OpenAPI document is not beside the repository." : null;

    private SchemaValidator Validator { get; }

    /// <summary>Reads the document.</summary>
    /// <exception cref="FileNotFoundException">It is not at hand.</exception>
    public static async Task<OpenApiDocument> LoadAsync(CancellationToken cancellationToken)
    {
        await using var stream = System.IO.File.OpenRead(File ?? throw new FileNotFoundException(WhyMissing));
        using var document = await JsonDocument.ParseAsync(stream, cancellationToken: cancellationToken);
        return new OpenApiDocument(document.RootElement.Clone());
    }

    /// <summary>What is wrong with the body of a 200 answer, each with its place; nothing if all is well.</summary>
    /// <exception cref="KeyNotFoundException">The document knows no such operation.</exception>
    public IReadOnlyList<string> FaultsOfAnswer(string method, string template, JsonElement body) =>
        Validator.Faults(SchemaOf(Operation(method, template).GetProperty("responses").GetProperty("200")), body);

    /// <summary>What is wrong with the body of a request, each with its place; nothing if all is well.</summary>
    /// <exception cref="KeyNotFoundException">The document knows no such operation, or it takes no body.</exception>
    public IReadOnlyList<string> FaultsOfRequest(string method, string template, JsonElement body) =>
        Validator.Faults(SchemaOf(Operation(method, template).GetProperty("requestBody")), body);

    private static JsonElement SchemaOf(JsonElement holder) =>
        holder.GetProperty("content").GetProperty("application/json").GetProperty("schema");

    private static string? Find(string start)
    {
        var directory = new DirectoryInfo(start);
        while (directory is not null && !System.IO.File.Exists(Path.Combine(directory.FullName, RepositoryMark)))
        {
            directory = directory.Parent;
        }

        for (directory = directory?.Parent; directory is not null; directory = directory.Parent)
        {
            var file = Path.Combine([directory.FullName, .. PathBesideRepository]);
            if (System.IO.File.Exists(file))
            {
                return file;
            }
        }

        return null;
    }

    private JsonElement Operation(string method, string template) =>
        _root.GetProperty("paths").GetProperty(template).GetProperty(method.ToLowerInvariant());
}
