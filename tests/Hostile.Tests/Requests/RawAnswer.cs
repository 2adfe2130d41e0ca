using System.Globalization;

namespace ElevenProvider.Hostile.Tests.Requests;

/// <summary>What the plugin answered.</summary>
/// <param name="HttpStatus">The HTTP status; 0 where the stream or the connection was broken.</param>
/// <param name="GrpcStatus">The gRPC status; null where there was none.</param>
/// <param name="Message">What is to be shown to the user.</param>
/// <param name="BodyLength">How long the body was.</param>
internal sealed record RawAnswer(int HttpStatus, string? GrpcStatus, string Message, int BodyLength)
{
    private const int LongestMessage = 8 * 1024;
    private const int Unauthenticated = 16;

    private static readonly int[] RefusalsOfHttp = [400, 415, 431];

    // What no engine may ask for, and what an engine that does so must be told.
    private const string ChangeInPlace = "Something went wrong within the provider (NotSupportedException). This is a defect: please report it with what you were doing.";

    private static readonly string[] Internals = ["   at ", "Exception", "failed unexpectedly", "went wrong within the provider", "System.", "emulated-key"];

    /// <summary>An answer that the connection, or HTTP/2 itself, cut off.</summary>
    public static RawAnswer Broken(HttpRequestError error) => new(0, null, error.ToString(), 0);

    /// <summary>What is wrong with the answer; null if nothing is.</summary>
    /// <param name="mayBeRefused">Whether HTTP itself may refuse the request, before the plugin sees it.</param>
    public string? Fault(bool mayBeRefused = false)
    {
        if (HttpStatus != 200)
        {
            return mayBeRefused && (RefusalsOfHttp.Contains(HttpStatus) || HttpStatus == 0) ? null : $"HTTP status {HttpStatus}: {Message}";
        }

        if (!int.TryParse(GrpcStatus, NumberStyles.None, CultureInfo.InvariantCulture, out var status) || status is < 0 or > Unauthenticated)
        {
            return $"gRPC status {GrpcStatus ?? "missing"}";
        }

        if (status == 0)
        {
            return BodyLength == 0 && Message.Length > 0 ? "success without a message" : null;
        }

        return Message switch
        {
            "" => $"status {status} without a message",
            ChangeInPlace => null,
            { Length: > LongestMessage } => $"a message of {Message.Length} characters",
            _ when Internals.FirstOrDefault(Message.Contains) is { } inner => $"a message that shows \"{inner}\": {Message}",
            _ when !Message.EndsWith('.') && !Message.EndsWith('…') => $"a message that is no sentence: {Message}",
            _ => null,
        };
    }
}
