using System.Buffers;

namespace ElevenProvider.Api.Transport;

/// <summary>Reads bodies whose length nobody vouches for.</summary>
internal static class BoundedBody
{
    private const int ChunkSize = 16 * 1024;
    private const int LeastReserved = 256;

    /// <summary>The whole body, or null if it is longer than the limit, of which no more is then read.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpContent content, int limit, CancellationToken cancellationToken)
    {
        // A length that is promised is only a hint: too much of it is not reserved for it.
        var body = new ArrayBufferWriter<byte>((int)Math.Clamp(content.Headers.ContentLength ?? 0, LeastReserved, ChunkSize));
        var chunk = ArrayPool<byte>.Shared.Rent(ChunkSize);
        try
        {
            await using var stream = await content.ReadAsStreamAsync(cancellationToken);
            while (await stream.ReadAsync(chunk, cancellationToken) is > 0 and var count)
            {
                body.Write(chunk.AsSpan(0, count));
                if (body.WrittenCount > limit)
                {
                    return null;
                }
            }

            return body.WrittenMemory;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }
    }
}
