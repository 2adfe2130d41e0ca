namespace ElevenProvider.Emulator.Bodies;

/// <summary>A file that came in a form.</summary>
/// <param name="Hash">The SHA-256 of its content in lower-case hexadecimal digits.</param>
/// <param name="Content">The content; null if it is larger than what is kept.</param>
internal sealed record FormFile(string FileName, string ContentType, long Size, string Hash, byte[]? Content);
