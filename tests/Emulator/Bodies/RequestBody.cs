using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace ElevenProvider.Emulator.Bodies;

/// <summary>The JSON body of a request, before anyone knows what should be in it.</summary>
internal static class RequestBody
{
    /// <summary>Reads a body of JSON.</summary>
    /// <param name="faults">Receives the fault if there is no body or it is no JSON object.</param>
    public static BodyValue Parse(ReadOnlyMemory<byte> content, string? contentType, List<ValidationFault> faults)
    {
        var json = Parse(content, faults);
        if (faults.Count == 0 && (json.ValueKind != JsonValueKind.Object || !IsJson(contentType)))
        {
            faults.Add(new ValidationFault(
                "model_attributes_type", ["body"], "Input should be a valid dictionary or object to extract fields from", json));
        }

        return new BodyValue(json, ["body"], faults);
    }

    public static async Task<byte[]> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        await request.Body.CopyToAsync(content, cancellationToken);
        return content.ToArray();
    }

    private static JsonElement Parse(ReadOnlyMemory<byte> content, List<ValidationFault> faults)
    {
        var empty = JsonElement.Parse("{}");
        if (content.IsEmpty)
        {
            faults.Add(new ValidationFault("missing", ["body"], "Field required", Input: null));
            return empty;
        }

        try
        {
            return JsonElement.Parse(content.Span);
        }
        catch (JsonException malformed)
        {
            faults.Add(new ValidationFault("json_invalid", ["body", malformed.BytePositionInLine ?? 0], "JSON decode error", empty));
            return empty;
        }
    }

    private static bool IsJson(string? contentType) =>
        contentType is not null && contentType.StartsWith("application/json", StringComparison.OrdinalIgnoreCase);
}
