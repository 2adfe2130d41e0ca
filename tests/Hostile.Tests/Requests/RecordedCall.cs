using Google.Protobuf;

namespace ElevenProvider.Hostile.Tests.Requests;

/// <summary>A request as an engine sends it.</summary>
/// <param name="Method">Name of the method.</param>
/// <param name="Message">What it asks.</param>
internal sealed record RecordedCall(string Method, IMessage Message);
