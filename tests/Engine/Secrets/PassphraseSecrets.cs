using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace ElevenProvider.Engine.Secrets;

/// <summary>Encrypts secrets with a key made from a passphrase, as Pulumi's <c>passphrase</c> secrets provider does.</summary>
/// <remarks>Key: PBKDF2 with SHA-256, a million rounds, 8 bytes of salt. Ciphertext: AES-256-GCM as <c>v1:nonce:data</c> in base64, the tag
/// at the end of the data. The salt is kept with an encrypted known word, so that a wrong passphrase is noticed:
/// <c>v1:salt:v1:nonce:data</c>.</remarks>
public sealed class PassphraseSecrets : IDisposable
{
    private const string Version = "v1";
    private const string KnownWord = "pulumi";
    private const int Rounds = 1_000_000;
    private const int SaltSize = 8;
    private const int KeySize = 32;
    private const int NonceSize = 12;
    private const int TagSize = 16;

    // Making a key takes a quarter of a second, and whoever runs several commands in one process needs the same one for each.
    private static readonly ConcurrentDictionary<(string Passphrase, string Salt), byte[]> Keys = new();

    private readonly AesGcm _cipher;

    private PassphraseSecrets(string passphrase, byte[] salt) => _cipher = new AesGcm(
        Keys.GetOrAdd(
            (passphrase, Convert.ToBase64String(salt)),
            _ => Rfc2898DeriveBytes.Pbkdf2(passphrase, salt, Rounds, HashAlgorithmName.SHA256, KeySize)),
        TagSize);

    /// <summary>The salt with its known word, as state and configuration files hold it (<c>salt</c>, <c>encryptionsalt</c>).</summary>
    public string State { get; private init; } = "";

    /// <summary>A key with a new salt.</summary>
    public static PassphraseSecrets Create(string passphrase)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltSize);
        var secrets = new PassphraseSecrets(passphrase, salt);
        return new(secrets._cipher) { State = $"{Version}:{Convert.ToBase64String(salt)}:{secrets.Encrypt(KnownWord)}" };
    }

    /// <summary>The key that a file was encrypted with.</summary>
    /// <exception cref="FormatException"><paramref name="state"/> is damaged; the message is no whole sentence.</exception>
    /// <exception cref="EngineException">The passphrase is another one.</exception>
    public static PassphraseSecrets Open(string passphrase, string state)
    {
        if (state.Split(':', 3) is not [Version, var salt, var knownWord])
        {
            throw new FormatException("the encryption salt is not of the form v1:salt:v1:nonce:data that Pulumi writes");
        }

        var secrets = new PassphraseSecrets(passphrase, FromBase64(salt)) { State = state };
        try
        {
            if (secrets.Decrypt(knownWord) == KnownWord)
            {
                return secrets;
            }
        }
        catch (FormatException)
        {
            // It says that a value is damaged; here it is the passphrase.
        }

        secrets.Dispose();
        throw new EngineException(
            "The passphrase is not the one that the stack was encrypted with: set PULUMI_CONFIG_PASSPHRASE (or PULUMI_CONFIG_PASSPHRASE_FILE) to that one.");
    }

    private PassphraseSecrets(AesGcm cipher) => _cipher = cipher;

    /// <summary>Encrypts a text under a new nonce.</summary>
    public string Encrypt(string plaintext)
    {
        var nonce = RandomNumberGenerator.GetBytes(NonceSize);
        var plain = Encoding.UTF8.GetBytes(plaintext);
        var data = new byte[plain.Length + TagSize];
        _cipher.Encrypt(nonce, plain, data.AsSpan(0, plain.Length), data.AsSpan(plain.Length));
        return $"{Version}:{Convert.ToBase64String(nonce)}:{Convert.ToBase64String(data)}";
    }

    /// <summary>Decrypts what <see cref="Encrypt"/> or Pulumi encrypted.</summary>
    /// <exception cref="FormatException">The value is damaged or was encrypted with another key; the message is no whole sentence.</exception>
    public string Decrypt(string ciphertext)
    {
        if (ciphertext.Split(':') is not [Version, var nonce, var text] || FromBase64(text) is not { Length: >= TagSize } data)
        {
            throw new FormatException("an encrypted value is not of the form v1:nonce:data that Pulumi writes");
        }

        var plain = new byte[data.Length - TagSize];
        try
        {
            _cipher.Decrypt(FromBase64(nonce), data.AsSpan(0, plain.Length), data.AsSpan(plain.Length), plain);
        }
        catch (Exception problem) when (problem is CryptographicException or ArgumentException)
        {
            throw new FormatException("an encrypted value is damaged, or was encrypted with another passphrase or salt", problem);
        }

        return Encoding.UTF8.GetString(plain);
    }

    /// <inheritdoc/>
    public void Dispose() => _cipher.Dispose();

    private static byte[] FromBase64(string text)
    {
        try
        {
            return Convert.FromBase64String(text);
        }
        catch (FormatException problem)
        {
            throw new FormatException("an encrypted value is not base64", problem);
        }
    }
}
