using System.Text.Json;

namespace ElevenProvider.Api.Errors;

/// <summary>What an error answer's body says, whichever of the API's shapes it has. Its texts are raw: redact them before they leave.</summary>
internal sealed record ErrorBody
{
    private static readonly ErrorBody NotJson = new() { Form = ErrorBodyForm.NotJson };

    /// <summary>Which shape it was.</summary>
    public required ErrorBodyForm Form { get; init; }

    /// <summary><c>detail.code</c>, which current endpoints send.</summary>
    public string? Code { get; init; }

    /// <summary><c>detail.status</c>, the older and sometimes more telling code.</summary>
    public string? LegacyCode { get; init; }

    /// <summary><c>detail.request_id</c>.</summary>
    public string? RequestId { get; init; }

    /// <summary>The server's own words; for faults of fields all of them, each with its path.</summary>
    public string? Message { get; init; }

    /// <summary>Reads a body; whatever cannot be read is <see cref="ErrorBodyForm.NotJson"/>.</summary>
    public static ErrorBody Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return OfRoot(document.RootElement);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            // A name with an escaped half of a surrogate pair passes for JSON until it is compared.
            return NotJson;
        }
    }

    private static ErrorBody OfRoot(JsonElement root)
    {
        if (root.ValueKind is not JsonValueKind.Object)
        {
            return new() { Form = ErrorBodyForm.OtherJson };
        }

        if (!root.TryGetProperty("detail", out var detail))
        {
            return new() { Form = ErrorBodyForm.OtherJson, LegacyCode = Text(root, "error"), Message = Text(root, "message") };
        }

        return detail.ValueKind switch
        {
            JsonValueKind.Object => OfObject(detail),
            JsonValueKind.Array => new() { Form = ErrorBodyForm.FieldFaults, Message = FieldFaults(detail) },
            JsonValueKind.String => new() { Form = ErrorBodyForm.Text, Message = Text(detail) },
            _ => new() { Form = ErrorBodyForm.OtherJson },
        };
    }

    private static ErrorBody OfObject(JsonElement detail) => new()
    {
        Form = ErrorBodyForm.Detail,
        Code = Text(detail, "code"),
        LegacyCode = Text(detail, "status"),
        RequestId = Text(detail, "request_id"),
        Message = Text(detail, "message"),
    };

    private static string FieldFaults(JsonElement faults) => string.Join("; ", faults.EnumerateArray().Select(FieldFault));

    private static string FieldFault(JsonElement fault)
    {
        if (fault.ValueKind is not JsonValueKind.Object)
        {
            return Text(fault) ?? "an unnamed fault";
        }

        var message = Text(fault, "msg") ?? "an unnamed fault";
        return fault.TryGetProperty("loc", out var location) && location.ValueKind is JsonValueKind.Array
            ? $"{string.Join('.', location.EnumerateArray().Select(PathPart))}: {message}"
            : message;
    }

    private static string PathPart(JsonElement part) => part.ValueKind switch
    {
        JsonValueKind.String => Text(part) ?? "?",
        JsonValueKind.Number => part.GetRawText(),
        _ => "?",
    };

    private static string? Text(JsonElement parent, string name) => parent.TryGetProperty(name, out var value) ? Text(value) : null;

    private static string? Text(JsonElement value)
    {
        try
        {
            return value.ValueKind is JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // An escaped half of a surrogate pair: valid JSON, but not text.
            return null;
        }
    }
}
