namespace ElevenProvider.Hostile.Tests.Requests;

/// <summary>Changes bytes without knowing what they mean.</summary>
internal static class ByteMutation
{
    public static byte[] Of(byte[] original, Random random)
    {
        var bytes = original.ToList();
        for (var left = 1 + random.Next(4); left > 0; left--)
        {
            Change(bytes, random);
        }

        return [.. bytes];
    }

    private static void Change(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count + 1);
        switch (random.Next(8))
        {
            case 0 or 1 or 2 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 3:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 4:
                bytes.RemoveRange(at, random.Next(Math.Min(20, bytes.Count - at + 1)));
                break;
            case 5:
                // What follows is taken for longer, or for text that is none.
                bytes.InsertRange(at, Enumerable.Repeat((byte)random.Next(256), 1 + random.Next(10)));
                break;
            case 6:
                bytes.InsertRange(at, bytes.Take(random.Next(Math.Min(2000, bytes.Count + 1))).ToArray());
                break;
            default:
                var noise = new byte[random.Next(30)];
                random.NextBytes(noise);
                bytes.InsertRange(at, noise);
                break;
        }
    }
}
