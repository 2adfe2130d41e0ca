using System.Text.Encodings.Web;
using System.Text.Json;

namespace ElevenProvider.SdkGenerator.Examples;

/// <summary>What the languages write in the same way.</summary>
internal static class ExampleFormat
{
    /// <summary>How texts are quoted: as in JSON, without escaping what need not be.</summary>
    public static JsonSerializerOptions Quotes { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
