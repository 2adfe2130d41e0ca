using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ElevenProvider.EndToEnd;

/// <summary>Samples of voices, whose recordings a real program gives as assets.</summary>
public sealed class VoiceSampleTests : IDisposable
{
    private const string Narrator = "NarratorVoice0000001";

    private readonly TcpListener _server = new(IPAddress.Loopback, 0);
    private readonly Task _serving;

    public VoiceSampleTests()
    {
        _server.Start();
        _serving = ServeAsync();
    }

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task Files_texts_and_addresses_become_samples_and_go_again()
    {
        await using var stack = await StartAsync();

        var preview = await stack.Succeed("preview");
        Assert.Equal(4, (int?)preview["summary"]!["create"]);
        Assert.Equal(0, stack.Writes);

        var created = await stack.Succeed("up");
        Assert.Equal("audio/mpeg", (string?)created["outputs"]!["mimeType"]);
        Assert.Equal("chapter-1.mp3", (string?)created["outputs"]!["got"]);
        Assert.Equal(
            ["chapter-1.mp3", "hello.mp3: ID3 hello", "remote.wav: RIFF afar", "text.ogg: OggS"],
            Samples(stack).Order(StringComparer.Ordinal).Select(static sample => sample.StartsWith("chapter-1", StringComparison.Ordinal) ? "chapter-1.mp3" : sample));

        stack.Emulator.ClearRequests();
        Assert.Equal(4, (int?)(await stack.Succeed("up"))["summary"]!["same"]);
        var recorded = (await stack.Recorded("file"))!.ToJsonString();
        await stack.Succeed("refresh");
        Assert.Equal(recorded, (await stack.Recorded("file"))!.ToJsonString());
        Assert.Equal(0, stack.Writes);
        Assert.DoesNotContain(stack.Emulator.Requests, static request => request.Route.EndsWith("/audio", StringComparison.Ordinal) && request.Status != 200);

        // Another content: the new sample comes first, then the old one goes.
        await File.WriteAllTextAsync(Path.Combine(stack.Directory, "hello.mp3"), "ID3 better");
        stack.Emulator.ClearRequests();
        Assert.Equal(1, (int?)(await stack.Succeed("up"))["summary"]!["replace"]);
        Assert.Equal(["POST", "DELETE"], stack.Emulator.Requests.Select(static request => request.Method).Where(static method => method != "GET"));
        Assert.Contains("hello.mp3: ID3 better", Samples(stack));

        await stack.Succeed("destroy");
        Assert.Single(Samples(stack));
    }

    private async Task<Stack> StartAsync()
    {
        var stack = await Stack.CreateAsync("samples.js");
        await File.WriteAllTextAsync(Path.Combine(stack.Directory, "hello.mp3"), "ID3 hello");
        await stack.Configure(("program:address", $"http://{_server.LocalEndpoint}/remote.wav"));
        return stack;
    }

    private static List<string> Samples(Stack stack) => [.. stack.Emulator.State["voices"]![Narrator]!["samples"]!.AsObject().Select(
        static sample => $"{(string?)sample.Value!["fileName"]}: {Encoding.UTF8.GetString(Convert.FromBase64String((string)sample.Value["audio"]!))}")];

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _server.AcceptTcpClientAsync();
                await using var stream = client.GetStream();
                _ = await stream.ReadAsync(new byte[4096]);
                await stream.WriteAsync("HTTP/1.1 200 OK\r\ncontent-length: 9\r\nconnection: close\r\n\r\nRIFF afar"u8.ToArray());
            }
        }
        catch (Exception ended) when (ended is SocketException or ObjectDisposedException or IOException)
        {
            // The test is over.
        }
    }
}
