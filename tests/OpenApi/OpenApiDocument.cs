using System.Text.Json;

namespace ElevenProvider.OpenApi;

/// <summary>The published description of the API.</summary>
public sealed class OpenApiDocument
{
    private const string RepositoryMark = "ElevenProvider.sln";

    private static readonly string[] PathBesideRepository = ["shared", "reference", "elevenlabs-openapi.json"];

    private readonly JsonElement _root;

    // Answers gain properties all the time; a request with one that nobody knows has a mistake in it.
    private readonly SchemaValidator _answers;
    private readonly SchemaValidator _requests;

    private OpenApiDocument(JsonElement root)
    {
        _root = root;
        _answers = new SchemaValidator(_root, isClosed: false);
        _requests = new SchemaValidator(_root, isClosed: true);
    }

    /// <summary>The document's file; null where it is not at hand.</summary>
    public static string? File { get; } = Find(AppContext.BaseDirectory);

    /// <summary>Why a test that needs the document is skipped; null if it is at hand.</summary>
    public static string? WhyMissing => File is null ? "The published OpenAPI document is not beside the repository." : null;

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
        _answers.Faults(SchemaOf(Operation(method, template).GetProperty("responses").GetProperty("200")), body);

    /// <summary>What is wrong with the body of a request, each with its place; nothing if all is well.</summary>
    /// <exception cref="KeyNotFoundException">The document knows no such operation, or it takes no body.</exception>
    public IReadOnlyList<string> FaultsOfRequest(string method, string template, JsonElement body) =>
        _requests.Faults(SchemaOf(Operation(method, template).GetProperty("requestBody")), body);

    /// <summary>What is wrong with the form that a request sends: fields that are unknown or missing, and texts that cannot be.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="template">The route template.</param>
    /// <param name="fields">The fields by name; a file as null.</param>
    /// <exception cref="KeyNotFoundException">The document knows no such operation, or it takes no form.</exception>
    public IReadOnlyList<string> FaultsOfForm(string method, string template, IReadOnlyList<KeyValuePair<string, string?>> fields)
    {
        var schema = _requests.Resolved(SchemaOf(Operation(method, template).GetProperty("requestBody"), "multipart/form-data"));
        var missing = schema.GetProperty("required").EnumerateArray().Select(static name => name.GetString()!)
            .Where(name => fields.All(field => field.Key != name));
        return
        [
            .. missing.Select(static name => $"{name}: required, but missing"),
            .. fields.SelectMany(field => FaultsOfField(schema.GetProperty("properties"), field.Key, field.Value)),
        ];
    }

    /// <summary>What is wrong with the query of a request: parameters that are unknown or missing, and values that cannot be.</summary>
    /// <exception cref="KeyNotFoundException">The document knows no such operation.</exception>
    public IReadOnlyList<string> FaultsOfQuery(string method, string template, IReadOnlyList<KeyValuePair<string, string>> query)
    {
        var parameters = Operation(method, template).TryGetProperty("parameters", out var declared)
            ? declared.EnumerateArray().Where(static parameter => parameter.GetProperty("in").GetString() == "query")
                .ToDictionary(static parameter => parameter.GetProperty("name").GetString()!, StringComparer.Ordinal)
            : [];
        var missing = parameters.Values
            .Where(static parameter => parameter.TryGetProperty("required", out var required) && required.GetBoolean())
            .Select(static parameter => parameter.GetProperty("name").GetString()!)
            .Where(name => query.All(pair => pair.Key != name));
        return
        [
            .. missing.Select(static name => $"{name}: required, but missing"),
            .. query.SelectMany(pair => parameters.TryGetValue(pair.Key, out var parameter)
                ? _requests.FaultsOfText(pair.Key, parameter.GetProperty("schema"), pair.Value)
                : [$"{pair.Key}: unknown"]),
        ];
    }

    private static JsonElement SchemaOf(JsonElement holder, string mediaType = "application/json") =>
        holder.GetProperty("content").GetProperty(mediaType).GetProperty("schema");

    private IEnumerable<string> FaultsOfField(JsonElement properties, string name, string? value)
    {
        if (!properties.TryGetProperty(name, out var schema))
        {
            return [$"{name}: unknown"];
        }

        var isFile = _requests.Resolved(schema).TryGetProperty("items", out var items)
            && items.TryGetProperty("format", out var format) && format.GetString() == "binary";
        return (isFile, value) switch
        {
            (true, null) => [],
            (false, not null) => _requests.FaultsOfText(name, schema, value),
            _ => [$"{name}: a file where there must be none, or none where there must be one"],
        };
    }

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
