using System.Globalization;
using Google.Protobuf;

namespace ElevenProvider.Protocol.Grpc;

/// <summary>Writes a status as trailers and reads it from them.</summary>
internal static class StatusTrailers
{
    // A message for a person; and other implementations of gRPC take no more than 8 KiB of headers altogether.
    private const int LongestMessage = 4 * 1024;

    /// <summary>The trailers that say <paramref name="status"/>, whose message is cut where it is far too long.</summary>
    public static IEnumerable<(string Name, string Value)> Write(GrpcStatus status)
    {
        var text = Cut(status.Message);
        yield return (GrpcHeaders.Status, ((int)status.Code).ToString(CultureInfo.InvariantCulture));
        if (text.Length > 0)
        {
            yield return (GrpcHeaders.Message, GrpcMessageText.Encode(text));
        }

        if (status.Details.Count > 0)
        {
            var details = new Google.Rpc.Status { Code = (int)status.Code, Message = text, Details = { status.Details } };
            yield return (GrpcHeaders.StatusDetails, Convert.ToBase64String(details.ToByteArray()).TrimEnd('='));
        }
    }

    /// <summary>The status in trailers; null where <paramref name="find"/> knows no <c>grpc-status</c>.</summary>
    /// <param name="find">The value of a trailer, or null where there is none.</param>
    public static GrpcStatus? Read(Func<string, string?> find)
    {
        if (find(GrpcHeaders.Status) is not { } code)
        {
            return null;
        }

        var status = new GrpcStatus(
            int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Enum.IsDefined((GrpcStatusCode)number)
                ? (GrpcStatusCode)number
                : GrpcStatusCode.Unknown,
            find(GrpcHeaders.Message) is { } message ? GrpcMessageText.Decode(message) : "");
        return find(GrpcHeaders.StatusDetails) is { } details ? status with { Details = ReadDetails(details) } : status;
    }

    private static string Cut(string message)
    {
        if (message.Length <= LongestMessage)
        {
            return message;
        }

        var end = char.IsHighSurrogate(message[LongestMessage - 1]) ? LongestMessage - 1 : LongestMessage;
        return string.Concat(message.AsSpan(0, end), "…");
    }

    private static IReadOnlyList<Google.Protobuf.WellKnownTypes.Any> ReadDetails(string trailer)
    {
        try
        {
            // The padding may be left out on the wire.
            var padded = trailer.PadRight((trailer.Length + 3) / 4 * 4, '=');
            return [.. Google.Rpc.Status.Parser.ParseFrom(Convert.FromBase64String(padded)).Details];
        }
        catch (Exception problem) when (problem is FormatException or InvalidProtocolBufferException)
        {
            // The status itself is worth more than its details.
            return [];
        }
    }
}
