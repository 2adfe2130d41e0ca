namespace ElevenProvider.Api.Voices;

/// <summary>A recording to upload. It is read while it is sent, and never as a whole.</summary>
/// <param name="FileName">The name that the sample gets.</param>
/// <param name="ContentType">What kind of file it is, for example <c>audio/mpeg</c>.</param>
/// <param name="Open">
/// Opens it from its beginning, once for each attempt; the stream is disposed of when the attempt has ended. A stream that can
/// seek tells the server how much will come. What this throws ends the call as it is.
/// </param>
public sealed record VoiceFile(string FileName, string ContentType, Func<Stream> Open);
