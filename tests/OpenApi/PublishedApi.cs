using System.Text;
using System.Text.Json;
using ElevenProvider.Emulator.Recording;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace ElevenProvider.OpenApi;

/// <summary>Holds what the emulator was asked and what it answered against what the API publishes about itself, where that is at hand.</summary>
public static class PublishedApi
{
    // What is newer than the document (docs/assumptions.md).
    private static readonly string[] NotPublishedYet =
    [
        "resource_type: \"dubbing_project\" is not among the values allowed",
        "$.tts_concurrency_limit: unknown property",
        "$.dubbing_concurrency_limit: unknown property",
        "$.music_concurrency_limit: unknown property",
    ];

    private static readonly Lazy<Task<OpenApiDocument>> Document = new(static () => OpenApiDocument.LoadAsync(CancellationToken.None));

    /// <summary>What is wrong with the requests; nothing if all is well, or the document is not at hand.</summary>
    /// <remarks>A request that the server refuses as invalid is one that a test is about, and does not count.</remarks>
    public static Task<IReadOnlyList<string>> FaultsOfRequests(IEnumerable<Exchange> exchanges) => FaultsOf(
        exchanges.Where(static exchange => exchange.Status != 422),
        static async (document, exchange) =>
            [.. document.FaultsOfQuery(exchange.Method, exchange.Route, exchange.Query), .. await FaultsOfBody(document, exchange)]);

    /// <summary>What is wrong with the answers of success; nothing if all is well, or the document is not at hand.</summary>
    public static Task<IReadOnlyList<string>> FaultsOfAnswers(IEnumerable<Exchange> exchanges) => FaultsOf(
        exchanges.Where(static exchange => exchange is { Status: 200, AsPublished: true, AnswerType: "application/json" }),
        static (document, exchange) =>
            Task.FromResult(document.FaultsOfAnswer(exchange.Method, exchange.Route, JsonElement.Parse(exchange.Answer.Span))));

    private static async Task<IReadOnlyList<string>> FaultsOf(
        IEnumerable<Exchange> exchanges, Func<OpenApiDocument, Exchange, Task<IReadOnlyList<string>>> check)
    {
        if (OpenApiDocument.WhyMissing is not null)
        {
            return [];
        }

        var document = await Document.Value;
        var faults = new List<string>();
        foreach (var exchange in exchanges)
        {
            var found = await check(document, exchange);
            faults.AddRange(found.Except(NotPublishedYet, StringComparer.Ordinal).Select(fault => $"{exchange.Method} {exchange.Route}: {fault}"));
        }

        return faults;
    }

    private static async Task<IReadOnlyList<string>> FaultsOfBody(OpenApiDocument document, Exchange exchange)
    {
        if (exchange is not { Body: { Length: > 0 } body, ContentType: { } type })
        {
            return [];
        }

        return MediaTypeHeaderValue.Parse(type) is { MediaType.Value: "multipart/form-data" } form
            ? document.FaultsOfForm(exchange.Method, exchange.Route, await FieldsOf(form, body))
            : document.FaultsOfRequest(exchange.Method, exchange.Route, JsonElement.Parse(body.Span));
    }

    private static async Task<IReadOnlyList<KeyValuePair<string, string?>>> FieldsOf(MediaTypeHeaderValue type, ReadOnlyMemory<byte> body)
    {
        var fields = new List<KeyValuePair<string, string?>>();
        using var content = new MemoryStream(body.ToArray());
        var reader = new MultipartReader(HeaderUtilities.RemoveQuotes(type.Boundary).Value!, content);
        while (await reader.ReadNextSectionAsync() is { } section)
        {
            var disposition = ContentDispositionHeaderValue.Parse(section.ContentDisposition);
            using var text = new StreamReader(section.Body, Encoding.UTF8);
            fields.Add(new(HeaderUtilities.RemoveQuotes(disposition.Name).Value!, disposition.FileName.HasValue ? null : await text.ReadToEndAsync()));
        }

        return fields;
    }
}
