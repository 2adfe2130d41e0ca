using System.Net;
using ElevenProvider.Protocol.Grpc;

namespace ElevenProvider.Protocol.Tests.Grpc;

/// <summary>What a server answered.</summary>
internal sealed record RawResponse(HttpStatusCode HttpStatus, GrpcStatusCode? Status, string? Message, string? AcceptedEncodings, byte[] Body);
