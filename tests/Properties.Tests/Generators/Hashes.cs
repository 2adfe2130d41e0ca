using System.Security.Cryptography;
using System.Text;

namespace ElevenProvider.Properties.Tests.Generators;

/// <summary>The hash by which engines compare assets.</summary>
internal static class Hashes
{
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
