namespace ElevenProvider.Api.Tests.Server;

/// <summary>A request as it arrived. The target is as it stood on the wire, not decoded.</summary>
public sealed record ReceivedRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers, string Body);
