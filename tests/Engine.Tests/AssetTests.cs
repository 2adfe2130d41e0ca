using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Engine.Tests;

/// <summary>Assets, which a Node program sends and a plugin gets with the hash of their content, or as the hash alone.</summary>
public sealed class AssetTests : IDisposable
{
    private const string Program = """
        const pulumi = require('@pulumi/pulumi');
        class Sample extends pulumi.CustomResource {
            constructor(name, file, options) { super('elevenlabs:index:Key', name, { account: 'acct', file }, { ...options, version: '0.1.0' }); }
        }
        new Sample('file', new pulumi.asset.FileAsset('./a.mp3'));
        new Sample('text', new pulumi.asset.StringAsset('a text'));
        new Sample('remote', new pulumi.asset.RemoteAsset('ADDRESS'));
        """;

    private readonly TestStack _stack = new(File.ReadAllText(Repository.Transcript("Pulumi.yaml")).Replace("../plugins", Repository.Node, StringComparison.Ordinal));
    private readonly TcpListener _server = new(IPAddress.Loopback, 0);
    private readonly Task _serving;

    public AssetTests()
    {
        _server.Start();
        _serving = ServeAsync();
        _stack.Write("a.mp3", "a file");
        _stack.Write("index.js", Program.Replace("ADDRESS", $"http://{_server.LocalEndpoint}/r.mp3", StringComparison.Ordinal));
        Directory.CreateSymbolicLink(Path.Combine(_stack.ProgramDirectory, "node_modules"), Repository.NodeModules);
    }

    public void Dispose()
    {
        _server.Dispose();
        _stack.Dispose();
    }

    [Fact]
    public async Task A_plugin_that_creates_gets_the_assets_of_a_program_with_their_hashes()
    {
        await _stack.SucceedAsync("up");

        var calls = _stack.TakeCalls();
        foreach (var method in new[] { "Check", "Create" })
        {
            var files = calls.Where(call => call.Method == method && call.Name is "file" or "text" or "remote").ToLookup(static call => call.Name, FileOf);
            Assert.Equal(Asset("a file", "path", "./a.mp3"), files["file"].First());
            Assert.Equal(Asset("a text", "text", "a text"), files["text"].First());
            Assert.Equal(Asset("a remote file", "uri", $"http://{_server.LocalEndpoint}/r.mp3"), files["remote"].First());
        }
    }

    [Fact]
    public async Task Where_contents_do_not_matter_a_plugin_gets_hashes_and_the_state_keeps_the_rest()
    {
        await _stack.SucceedAsync("up");
        var recorded = RecordedFile("text");
        Assert.Equal(Asset("a text", "text", "a text"), recorded);
        _stack.TakeCalls();

        await _stack.SucceedAsync("refresh");
        Assert.Equal(recorded, RecordedFile("text"));
        Assert.Equal(recorded, (string?)Assert.Single(_stack.Recorded("text"))["outputs"]!["file"]!.ToJsonString());
        await _stack.SucceedAsync("up");
        await _stack.SucceedAsync("destroy");

        var calls = _stack.TakeCalls();
        var elided = Asset("a text");
        Assert.All(calls.Where(static call => call is { Method: "Read", Name: "text" }), call =>
        {
            Assert.Equal(elided, call.Request["inputs"]!["file"]!.ToJsonString());
            Assert.Equal(elided, call.Request["properties"]!["file"]!.ToJsonString());
        });
        Assert.All(calls.Where(static call => call is { Method: "Diff", Name: "text" }), call =>
        {
            Assert.Equal(elided, call.Request["olds"]!["file"]!.ToJsonString());
            Assert.Equal(elided, call.Request["oldInputs"]!["file"]!.ToJsonString());
            Assert.Equal(elided, call.Request["news"]!["file"]!.ToJsonString());
        });
        Assert.All(calls.Where(static call => call is { Method: "Delete", Name: "text" }), call =>
            Assert.Equal(elided, call.Request["properties"]!["file"]!.ToJsonString()));
        Assert.Equal("Read Diff Check Diff Delete", string.Join(' ', calls.Where(static call => call.Name == "text").Select(static call => call.Method)));
    }

    [Fact]
    public async Task A_changed_file_is_a_difference()
    {
        await _stack.SucceedAsync("up");
        _stack.Write("a.mp3", "another file");

        Assert.Contains("~ 1 updated", await _stack.SucceedAsync("up"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_asset_that_cannot_be_read_is_told_by_its_address()
    {
        _stack.Write("index.js", Program.Replace("ADDRESS", "http://127.0.0.1:9/r.mp3", StringComparison.Ordinal));

        Assert.Contains("cannot be read: http://127.0.0.1:9/r.mp3", await _stack.FailAsync("up"), StringComparison.Ordinal);
    }

    private string RecordedFile(string name) => Assert.Single(_stack.Recorded(name))["inputs"]!["file"]!.ToJsonString();

    private static string FileOf(ProviderCall call) => (call.Request["properties"] ?? call.Request["news"])!["file"]!.ToJsonString();

    private static string Asset(string content, string? kind = null, string? value = null)
    {
        var asset = new JsonObject
        {
            [Signatures.Key] = Signatures.Asset,
            ["hash"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content))),
        };
        if (kind is not null)
        {
            asset[kind] = value;
        }

        return asset.ToJsonString();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _server.AcceptTcpClientAsync();
                await using var stream = client.GetStream();
                _ = await stream.ReadAsync(new byte[4096]);
                await stream.WriteAsync("HTTP/1.1 200 OK\r\ncontent-length: 13\r\nconnection: close\r\n\r\na remote file"u8.ToArray());
            }
        }
        catch (Exception ended) when (ended is SocketException or ObjectDisposedException or IOException)
        {
            // The test is over.
        }
    }
}
