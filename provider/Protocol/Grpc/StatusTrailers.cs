using System.Globalization;
using Google.Protobuf;

namespace ElevenProvider.Protocol.Grpc;

/// <summary>Writes a status as trailers and reads it from them.</summary>
internal static class StatusTrailers
{
    /// <summary>The trailers that say <paramref name="status"/>.</summary>
    public static IEnumerable<(string Name, string Value)> Write(GrpcStatus status)
    {
        yield return (GrpcHeaders.Status, ((int)status.Code).ToString(CultureInfo.InvariantCulture));
        if (status.Message.Length > 0)
        {
            yield return (GrpcHeaders.Message, GrpcMessageText.Encode(status.Message));
        }

        if (status.Details.Count > 0)
        {
            var details = new Google.Rpc.Status { Code = (int)status.Code, Message = status.Message, Details = { status.Details } };
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
