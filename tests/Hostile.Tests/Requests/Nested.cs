namespace ElevenProvider.Hostile.Tests.Requests;

/// <summary>Objects in objects in objects, written as bytes: the library refuses to.</summary>
internal static class Nested
{
    /// <summary>A message with a field that holds them.</summary>
    /// <param name="field">Number of the field, which must be a <c>Struct</c>.</param>
    /// <param name="depth">How many there are.</param>
    public static byte[] Message(int field, int depth)
    {
        // Written from the inside out, and so from the end.
        var bytes = new Stack<byte>();
        for (var left = depth; left > 0; left--)
        {
            Wrap(bytes, 5); // Value.struct_value
            Wrap(bytes, 2); // the value of an entry
            Wrap(bytes, 1); // Struct.fields
        }

        Wrap(bytes, field);
        return [.. bytes];
    }

    private static void Wrap(Stack<byte> content, int field)
    {
        var length = new List<byte>();
        for (var rest = (uint)content.Count; ; rest >>= 7)
        {
            length.Add((byte)(rest < 0x80 ? rest : rest | 0x80));
            if (rest < 0x80)
            {
                break;
            }
        }

        length.Reverse();
        length.ForEach(content.Push);
        content.Push((byte)((field << 3) | 2));
    }
}
