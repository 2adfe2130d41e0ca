using System.Text;

namespace ElevenProvider.Protocol.Grpc;

/// <summary>The trailer <c>grpc-message</c>: UTF-8 with everything but printable ASCII, and the percent sign, percent-encoded.</summary>
internal static class GrpcMessageText
{
    public static string Encode(string message)
    {
        var text = new StringBuilder(message.Length);
        foreach (var value in Encoding.UTF8.GetBytes(message))
        {
            _ = value is >= 0x20 and <= 0x7e and not (byte)'%'
                ? text.Append((char)value)
                : text.Append('%').Append(Convert.ToHexString([value]));
        }

        return text.ToString();
    }

    /// <summary>The text behind <paramref name="header"/>. What is not validly encoded is kept as it stands: an error message must never
    /// be lost to another error.</summary>
    public static string Decode(string header)
    {
        var bytes = new List<byte>(header.Length);
        for (var at = 0; at < header.Length; at++)
        {
            if (header[at] == '%' && at + 2 < header.Length && char.IsAsciiHexDigit(header[at + 1]) && char.IsAsciiHexDigit(header[at + 2]))
            {
                bytes.Add(Convert.FromHexString(header.AsSpan(at + 1, 2))[0]);
                at += 2;
            }
            else
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(header, at, 1));
            }
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }
}
