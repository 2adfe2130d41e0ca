using System.Text.Json;
using System.Text.Json.Serialization;

namespace ElevenProvider.Emulator.Http;

/// <summary>An answer of the API, ready to be sent.</summary>
internal sealed record ApiAnswer(int Status, ReadOnlyMemory<byte> Content, string? ContentType = ApiAnswer.JsonContentType)
{
    public const string JsonContentType = "application/json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.General)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>Header values beyond the ones every answer has.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Writes the body at once, so that later changes of the workspace cannot reach it.</summary>
    /// <param name="body">Property names become snake_case unless an attribute names them. Null is sent as <c>null</c>.</param>
    public static ApiAnswer Json(int status, object? body) => new(status, JsonSerializer.SerializeToUtf8Bytes(body, Options));
}
