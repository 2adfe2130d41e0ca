using System.Buffers.Binary;
using System.Globalization;
using Google.Protobuf;

namespace ElevenProvider.Hostile.Tests.Requests;

/// <summary>A request that no engine sends, made of one that engines do send. The same seed makes the same one.</summary>
/// <param name="Path">The path on the wire.</param>
/// <param name="Body">The body: a frame, or what is to pass for one.</param>
/// <param name="ContentType">The content type.</param>
/// <param name="Headers">Further headers.</param>
internal sealed record HostileRequest(string Path, byte[] Body, string ContentType, IReadOnlyList<(string Name, string Value)> Headers)
{
    private const string GrpcType = "application/grpc";
    private const int FrameHeader = 5;

    private static readonly string[] Timeouts = ["", "0S", "-1S", "1X", "99999999H", "999999999S", "S", "1n", "+1S", "1 S", "１S"];

    private static readonly string[] ContentTypes =
        [GrpcType, "application/grpc+proto", "application/grpc+json", "application/grpc-web", "text/html", "application/grpc;charset=utf-16"];

    /// <summary>Whether the request asks for what changes how the plugin works from then on.</summary>
    public bool Reconfigures => Path.EndsWith("/Configure", StringComparison.Ordinal)
        || Path.EndsWith("/Handshake", StringComparison.Ordinal)
        || Path.EndsWith("/Attach", StringComparison.Ordinal);

    /// <summary>Whether HTTP itself may refuse it.</summary>
    public bool IsWrongForHttp => Headers is not [("te", _)];

    /// <summary>The request of a number, by a seed.</summary>
    public static HostileRequest Of(int seed, int number, IReadOnlyList<RecordedCall> corpus)
    {
        var random = new Random(unchecked((seed * 486_187_739) + number));
        var call = corpus[random.Next(corpus.Count)];
        var path = $"/pulumirpc.ResourceProvider/{call.Method}";
        switch (random.Next(20))
        {
            case < 10:
                return Proper(path, Frame(MessageMutation.Of(call.Message, random).ToByteArray()));
            case < 14:
                return Proper(path, Frame(ByteMutation.Of(call.Message.ToByteArray(), random)));
            case < 15:
                return Proper(path, ByteMutation.Of(Frame(call.Message.ToByteArray()), random));
            case < 16:
                return Proper(path, Frame(corpus[random.Next(corpus.Count)].Message.ToByteArray()));
            case < 17:
                return Proper(path, Frame([.. call.Message.ToByteArray(), .. corpus[random.Next(corpus.Count)].Message.ToByteArray()]));
            case < 19:
                return Proper(path, WrongFrame(call.Message.ToByteArray(), random));
            default:
                return WithHeaders(path, Frame(call.Message.ToByteArray()), random);
        }
    }

    public override string ToString() => $"{Path} {ContentType} {string.Join(", ", Headers)} {Convert.ToBase64String(Body.AsSpan(0, Math.Min(Body.Length, 3000)))}";

    /// <summary>The frame of a message.</summary>
    public static byte[] Frame(byte[] message, uint? length = null, byte flag = 0)
    {
        var frame = new byte[FrameHeader + message.Length];
        frame[0] = flag;
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(1), length ?? (uint)message.Length);
        message.CopyTo(frame, FrameHeader);
        return frame;
    }

    /// <summary>A request whose surroundings are as they should be.</summary>
    public static HostileRequest Proper(string path, byte[] body) => new(path, body, GrpcType, [("te", "trailers")]);

    private static byte[] WrongFrame(byte[] message, Random random) => random.Next(7) switch
    {
        0 => Frame(message, (uint)random.Next(message.Length + 1)),
        1 => Frame(message, (uint)(message.Length + 1 + random.Next(1000))),
        2 => Frame(message, (uint)random.NextInt64(uint.MaxValue + 1L)),
        3 => Frame(message, flag: (byte)(1 + random.Next(255))),
        4 => [.. Frame(message), .. Frame(message)],
        5 => [.. Frame(message), .. message.Take(random.Next(10))],
        _ => [],
    };

    private static HostileRequest WithHeaders(string path, byte[] body, Random random)
    {
        (string, string) header = random.Next(5) switch
        {
            0 => ("grpc-timeout", Timeouts[random.Next(Timeouts.Length)]),
            1 => ("grpc-encoding", random.Next(2) == 0 ? "gzip" : "identity,gzip"),
            2 => ("x-long", new string('a', random.Next(20_000))),
            3 => ("grpc-status-details-bin", "////"),
            _ => ("content-length", random.Next(1000).ToString(CultureInfo.InvariantCulture)),
        };
        var contentType = ContentTypes[random.Next(ContentTypes.Length)];
        return new(random.Next(4) == 0 ? path + "/../x" : path, body, contentType, [header]);
    }
}
