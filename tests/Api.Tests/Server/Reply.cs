using System.Globalization;
using System.Text;

namespace ElevenProvider.Api.Tests.Server;

/// <summary>What the scripted server does with a request.</summary>
public abstract record Reply
{
    private Reply()
    {
    }

    public static Reply Json(string body, int status = 200, params string[] headers) =>
        new Bytes(Head(status, Encoding.UTF8.GetByteCount(body), ["content-type: application/json", .. headers]) + body);

    public static Reply Html(string body, int status = 200) =>
        new Bytes(Head(status, Encoding.UTF8.GetByteCount(body), ["content-type: text/html; charset=utf-8"]) + body);

    public static Reply Empty(int status) => new Bytes(Head(status, 0, []));

    public static Reply Redirect(string location, int status = 307) => new Bytes(Head(status, 0, [$"location: {location}"]));

    /// <summary>Promises more than it sends, then closes the connection.</summary>
    public static Reply CutShort() => new Bytes(Head(200, 1000, ["content-type: application/json"]) + "{\"user_id\":");

    /// <summary>Resets the connection instead of answering.</summary>
    public static Reply Reset() => new Broken();

    /// <summary>Answers when the task ends.</summary>
    public static Reply After(Task signal, Reply reply) => new Delayed(signal, reply);

    private static string Head(int status, int length, string[] headers) => string.Create(
        CultureInfo.InvariantCulture,
        $"HTTP/1.1 {status} Scripted\r\nconnection: close\r\ncontent-length: {length}\r\n{string.Concat(headers.Select(header => header + "\r\n"))}\r\n");

    public sealed record Bytes(string Text) : Reply;

    public sealed record Broken : Reply;

    public sealed record Delayed(Task Signal, Reply Then) : Reply;
}
