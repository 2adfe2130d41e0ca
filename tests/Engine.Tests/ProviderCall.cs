using System.Text.Json.Nodes;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace ElevenProvider.Engine.Tests;

/// <summary>One call that a plugin got.</summary>
/// <param name="Process">The plugin's process.</param>
/// <param name="Method">The method.</param>
/// <param name="Request">The request in protobuf's JSON form.</param>
/// <param name="Response">The response likewise; null where the call failed.</param>
internal sealed record ProviderCall(int Process, string Method, JsonObject Request, JsonObject? Response)
{
    /// <summary>The name of the resource; empty for calls about none.</summary>
    public string Name => (string?)Request["name"] ?? "";

    /// <summary>Reads a line of the stand-in plugin's log.</summary>
    public static ProviderCall Parse(string line)
    {
        var json = JsonNode.Parse(line)!;
        var method = (string)json["method"]!;
        var (request, response) = Messages(method);
        return new((int)json["process"]!, method, Json(request, (string)json["request"]!)!, Json(response, (string?)json["response"]));
    }

    /// <summary>A message in protobuf's JSON form.</summary>
    public static JsonObject? Json(MessageDescriptor type, string? base64) => base64 is null
        ? null
        : JsonNode.Parse(JsonFormatter.Default.Format(type.Parser.ParseFrom(Convert.FromBase64String(base64))))!.AsObject();

    private static (MessageDescriptor Request, MessageDescriptor Response) Messages(string method) => method switch
    {
        "Handshake" => (ProviderHandshakeRequest.Descriptor, ProviderHandshakeResponse.Descriptor),
        "GetPluginInfo" => (Empty.Descriptor, PluginInfo.Descriptor),
        "Check" or "CheckConfig" => (CheckRequest.Descriptor, CheckResponse.Descriptor),
        "Diff" or "DiffConfig" => (DiffRequest.Descriptor, DiffResponse.Descriptor),
        "Configure" => (ConfigureRequest.Descriptor, ConfigureResponse.Descriptor),
        "Invoke" => (InvokeRequest.Descriptor, InvokeResponse.Descriptor),
        "Create" => (CreateRequest.Descriptor, CreateResponse.Descriptor),
        "Read" => (ReadRequest.Descriptor, ReadResponse.Descriptor),
        "Update" => (UpdateRequest.Descriptor, UpdateResponse.Descriptor),
        "Delete" => (DeleteRequest.Descriptor, Empty.Descriptor),
        "Cancel" => (Empty.Descriptor, Empty.Descriptor),
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, "The stand-in plugin has no such method."),
    };
}
