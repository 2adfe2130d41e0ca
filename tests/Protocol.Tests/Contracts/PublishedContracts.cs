using System.Text.Json;
using ElevenProvider.Protocol.Tests.NodeJs;

namespace ElevenProvider.Protocol.Tests.Contracts;

/// <summary>The messages, enums and services in the generated code of the newest <c>@pulumi/pulumi</c>.</summary>
public sealed class PublishedContracts : IAsyncLifetime
{
    private JsonElement _contracts;

    public async Task InitializeAsync() => _contracts = await NodeScript.Run("protocol/dump-contracts.js", "pulumi-newest");

    public Task DisposeAsync() => Task.CompletedTask;

    public IEnumerable<string> Message(string name) => Lines("messages", name);

    public IEnumerable<string> Enum(string name) => Lines("enums", name);

    public IEnumerable<string> Service(string name) => Lines("services", name);

    private IEnumerable<string> Lines(string group, string name) => _contracts.GetProperty(group).TryGetProperty(name, out var lines)
        ? lines.EnumerateArray().Select(static line => line.GetString()!)
        : throw new InvalidOperationException($"Pulumi has no {name} among its {group}.");
}
