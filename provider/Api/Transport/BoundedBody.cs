using System.Buffers;

namespace ElevenProvider.Api.Transport;

/// <summary>Reads bodies whose length nobody vouches for.</summary>
internal static class BoundedBody
{
    private const int ChunkSize = 16 * 1024;

    /// <summary>The whole body, or null if it is longer than the limit, of which no more is then read.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpContent content, int limit, CancellationToken cancellationToken)
    {
        var stream = await content.ReadAsStreamAsync(cancellationToken);
        await using (stream)
        {
            var body = new ArrayBufferWriter<byte>();
            while (true)
            {
                var count = await stream.ReadAsync(body.GetMemory(ChunkSize), cancellationToken);
                if (count == 0)
                {
                    return body.WrittenMemory;
                }

                body.Advance(count);
                if (body.WrittenCount > limit)
                {
                    return null;
                }
            }
        }
    }
}
