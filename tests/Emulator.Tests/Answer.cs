using System.Text.Json;

namespace ElevenProvider.Emulator.Tests;

/// <summary>An answer, read to its end.</summary>
public sealed record Answer(int Status, string Text, string? ContentType, string? TraceId)
{
    public JsonElement Json => JsonElement.Parse(Text);

    public JsonElement Detail => Json.GetProperty("detail");

    /// <summary><c>status</c> of the error; what exactly was refused.</summary>
    public string? ErrorStatus => Detail.GetProperty("status").GetString();

    public static async Task<Answer> ReadAsync(HttpResponseMessage response)
    {
        using (response)
        {
            return new Answer(
                (int)response.StatusCode,
                await response.Content.ReadAsStringAsync(),
                response.Content.Headers.ContentType?.ToString(),
                response.Headers.TryGetValues("x-trace-id", out var values) ? values.Single() : null);
        }
    }
}
