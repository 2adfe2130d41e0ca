using System.Collections.Concurrent;
using System.Text;

namespace ElevenProvider.Emulator.State;

/// <summary>Makes ids and key texts that look like the API's. Safe to call from any thread.</summary>
internal sealed class Identifiers(Random random)
{
    private const string Alphanumeric = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private const string Hexadecimal = "0123456789abcdef";

    private readonly Lock _gate = new();
    private readonly ConcurrentQueue<string> _secrets = new();

    /// <summary>For users and service accounts: 28 letters and digits.</summary>
    public string UserId() => Text(Alphanumeric, 28);

    /// <summary>For voices and samples: 20 letters and digits.</summary>
    public string VoiceId() => Text(Alphanumeric, 20);

    /// <summary>32 hexadecimal digits.</summary>
    public string ApiKeyId() => Text(Hexadecimal, 32);

    /// <summary><c>sk_</c> and 48 hexadecimal digits.</summary>
    public string ApiKeySecret()
    {
        var secret = "sk_" + Text(Hexadecimal, 48);
        _secrets.Enqueue(secret);
        return secret;
    }

    /// <summary>Everything that <see cref="ApiKeySecret"/> has made so far.</summary>
    public IReadOnlyList<string> ApiKeySecrets => [.. _secrets];

    /// <summary>32 hexadecimal digits.</summary>
    public string TraceId() => Text(Hexadecimal, 32);

    private string Text(string alphabet, int length)
    {
        lock (_gate)
        {
            return new StringBuilder().Append(random.GetItems(alphabet.AsSpan(), length)).ToString();
        }
    }
}
