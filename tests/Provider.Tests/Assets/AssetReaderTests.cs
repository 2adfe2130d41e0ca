using System.Security.Cryptography;
using System.Text;
using ElevenProvider.Clocks;
using ElevenProvider.Protocol.PropertyValues;
using ElevenProvider.Provider.Assets;
using ElevenProvider.Provider.Workspaces;
using Microsoft.AspNetCore.Http;

namespace ElevenProvider.Provider.Tests.Assets;

public sealed class AssetReaderTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory();
    private readonly FakeTime _time = new();
    private readonly AssetReader _reader;

    public AssetReaderTests() =>
        _reader = new(_directory.FullName, AssetHttpClient.Create(), new AssetLimits(Bytes: 1000, TimeSpan.FromMinutes(10)), _time);

    public void Dispose()
    {
        _reader.Dispose();
        _directory.Delete(recursive: true);
    }

    [Fact]
    public async Task A_relative_path_starts_at_the_directory_of_the_program()
    {
        Directory.CreateDirectory(Path.Join(_directory.FullName, "audio"));
        await File.WriteAllTextAsync(Path.Join(_directory.FullName, "audio", "hello.mp3"), "ID3 hello");

        using var content = await _reader.Open(new PropertyAsset("", Path: "./audio/hello.mp3"), "file", default);

        Assert.Equal("hello.mp3", content.Name);
        Assert.Equal(9, content.Length);
        Assert.Equal(HashOf("ID3 hello"), content.Hash);
        Assert.Equal("audio/mpeg", content.Format?.MediaType);
        Assert.Equal("ID3 hello", await TextOf(content));
    }

    [Fact]
    public async Task A_content_can_be_read_again()
    {
        await using var server = await AssetServer.StartAsync(static context => context.Response.WriteAsync("once"));
        foreach (var asset in new[] { new PropertyAsset("", Text: "once"), new PropertyAsset("", Uri: server.Url + "/a") })
        {
            using var content = await _reader.Open(asset, "file", default);

            Assert.Equal("once", await TextOf(content));
            Assert.Equal("once", await TextOf(content));
        }

        Assert.Single(server.Headers);
    }

    [Fact]
    public async Task A_text_is_its_UTF8_and_has_no_name()
    {
        using var content = await _reader.Open(new PropertyAsset(HashOf("grüße"), Text: "grüße"), "file", default);

        Assert.Null(content.Name);
        Assert.Equal(7, content.Length);
        Assert.Equal("grüße", await TextOf(content));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", null)]
    public async Task An_empty_text_is_not_taken_for_a_content_that_was_left_out(string hash, string? text)
    {
        using var content = await _reader.Open(new PropertyAsset(hash, Text: text), "file", default);

        Assert.Equal(0, content.Length);
    }

    [Fact]
    public async Task A_hash_alone_is_no_content()
    {
        var problem = await ProblemOf(new PropertyAsset(HashOf("something")));

        Assert.Contains("content of file is not known", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_goes_away_before_it_is_sent_is_told()
    {
        var path = Path.Join(_directory.FullName, "a.mp3");
        await File.WriteAllTextAsync(path, "x");
        using var content = await _reader.Open(new PropertyAsset("", Path: "a.mp3"), "file", default);
        File.Delete(path);

        Assert.StartsWith("The content of file cannot be read any more", Assert.Throws<ProblemException>(content.OpenRead).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("absent.mp3", "there is no such file")]
    [InlineData("no/such/directory/a.mp3", "there is no such file")]
    [InlineData(".", "it is a directory")]
    [InlineData("a\0b", "it is no file")]
    [InlineData("/dev/zero", "no ordinary file")]
    [InlineData("/dev/null", "no ordinary file")]
    public async Task A_file_that_cannot_be_read_is_told_with_its_property_and_path(string path, string reason)
    {
        var problem = await ProblemOf(new PropertyAsset("", Path: path));

        Assert.StartsWith($"The file {path} of file cannot be read", problem, StringComparison.Ordinal);
        Assert.Contains(reason, problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_link_leads_to_is_what_is_read()
    {
        await File.WriteAllTextAsync(Path.Join(_directory.FullName, "a.mp3"), "ID3 hello");
        File.CreateSymbolicLink(Path.Join(_directory.FullName, "link.mp3"), "a.mp3");
        File.CreateSymbolicLink(Path.Join(_directory.FullName, "endless.mp3"), "/dev/zero");

        using var content = await _reader.Open(new PropertyAsset("", Path: "link.mp3"), "file", default);

        Assert.Equal(9, content.Length);
        Assert.Contains("no ordinary file", await ProblemOf(new PropertyAsset("", Path: "endless.mp3")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_content_that_has_changed_since_it_was_hashed_is_refused()
    {
        await File.WriteAllTextAsync(Path.Join(_directory.FullName, "a.mp3"), "new");

        var problem = await ProblemOf(new PropertyAsset(HashOf("old"), Path: "a.mp3"));

        Assert.Contains("not what it was", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_is_fetched_without_any_credentials()
    {
        await using var server = await AssetServer.StartAsync(static context => context.Response.WriteAsync("ID3 hello"));

        using var content = await _reader.Open(
            new PropertyAsset(HashOf("ID3 hello").ToUpperInvariant(), Uri: $"{server.Url}/some/gr%C3%BC%C3%9Fe%20x.mp3?signature=s3cret"), "file", default);

        Assert.Equal("grüße x.mp3", content.Name);
        Assert.Equal("ID3 hello", await TextOf(content));
        var headers = Assert.Single(server.Headers);
        Assert.DoesNotContain("xi-api-key", headers, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("authorization", headers, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("cookie", headers, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("pulumi-resource-elevenlabs", headers, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_without_a_name_gives_none()
    {
        await using var server = await AssetServer.StartAsync(static context => context.Response.WriteAsync("x"));

        using var content = await _reader.Open(new PropertyAsset("", Uri: server.Url + "/"), "file", default);

        Assert.Null(content.Name);
    }

    [Fact]
    public async Task Redirects_are_followed()
    {
        await using var server = await AssetServer.StartAsync(static context =>
        {
            if (context.Request.Path == "/here.mp3")
            {
                context.Response.Redirect("/there");
                return Task.CompletedTask;
            }

            return context.Response.WriteAsync(context.Request.Path);
        });

        using var content = await _reader.Open(new PropertyAsset("", Uri: server.Url + "/here.mp3"), "file", default);

        Assert.Equal("/there", await TextOf(content));
        Assert.Equal("here.mp3", content.Name);
    }

    [Fact]
    public async Task A_refusal_is_told_without_what_may_be_secret_in_the_address()
    {
        await using var server = await AssetServer.StartAsync(static context =>
        {
            context.Response.StatusCode = 403;
            return Task.CompletedTask;
        });
        var problem = await ProblemOf(new PropertyAsset("", Uri: $"{server.Url.Replace("//", "//me:pass@", StringComparison.Ordinal)}/a.mp3?signature=s3cret"));

        Assert.Contains($"from {server.Url}/a.mp3: the server answered with HTTP 403", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("pass", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    public async Task More_than_the_limit_is_not_fetched(int length, bool isFetched)
    {
        await using var server = await AssetServer.StartAsync(context => context.Response.WriteAsync(new string('x', length)));
        var asset = new PropertyAsset("", Uri: server.Url + "/a.mp3");

        if (isFetched)
        {
            using var content = await _reader.Open(asset, "file", default);
            Assert.Equal(length, content.Length);
        }
        else
        {
            Assert.Contains("larger than 1000 bytes", await ProblemOf(asset), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_server_that_takes_too_long_is_given_up()
    {
        var isAsked = new TaskCompletionSource();
        await using var server = await AssetServer.StartAsync(context =>
        {
            isAsked.SetResult();
            return UntilCancelled(context.RequestAborted);
        });

        var problem = ProblemOf(new PropertyAsset("", Uri: server.Url + "/a.mp3"));
        await isAsked.Task.WaitAsync(Patience);
        _time.Advance(TimeSpan.FromMinutes(10));

        Assert.Contains("did not arrive within 600 seconds", await problem.WaitAsync(Patience), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_cancels_the_operation_cancels_the_download()
    {
        using var cancelled = new CancellationTokenSource();
        await using var server = await AssetServer.StartAsync(context =>
        {
            cancelled.Cancel();
            return UntilCancelled(context.RequestAborted);
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => _reader.Open(new PropertyAsset("", Uri: server.Url + "/a.mp3"), "file", cancelled.Token).WaitAsync(Patience));
    }

    [Fact]
    public async Task A_download_leaves_nothing_behind()
    {
        await using var server = await AssetServer.StartAsync(static context => context.Response.WriteAsync("x"));
        string path;
        using (var content = await _reader.Open(new PropertyAsset("", Uri: server.Url + "/a.mp3"), "file", default))
        {
            await using var stream = content.OpenRead();
            path = Assert.IsType<FileStream>(stream).Name;
            Assert.True(File.Exists(path));
        }

        Assert.False(File.Exists(path));
    }

    [Theory]
    [InlineData("http://127.0.0.1:9/a.mp3", "the connection could not be made")]
    [InlineData("http://no-such-host.invalid/a.mp3", "of file could not be fetched")]
    [InlineData("ftp://example.com/a.mp3", "scheme ftp")]
    [InlineData("a.mp3?x", "no complete address")]
    [InlineData("file://elsewhere/a.mp3", "another machine (elsewhere)")]
    [InlineData("file:///no/such/a.mp3", "there is no such file")]
    public async Task An_address_that_leads_nowhere_is_told(string address, string reason)
    {
        var problem = await ProblemOf(new PropertyAsset("", Uri: address));

        Assert.Contains(reason, problem, StringComparison.Ordinal);
        Assert.Contains("of file ", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_address_is_a_file_of_this_machine()
    {
        var path = Path.Join(_directory.FullName, "a b.mp3");
        await File.WriteAllTextAsync(path, "x");

        using var content = await _reader.Open(new PropertyAsset("", Uri: new UriBuilder("file", "", 0, path).Uri.AbsoluteUri), "file", default);

        Assert.Equal("a b.mp3", content.Name);
        Assert.Equal("x", await TextOf(content));
    }

    private async Task<string> ProblemOf(PropertyAsset asset) =>
        (await Assert.ThrowsAsync<ProblemException>(() => _reader.Open(asset, "file", default))).Message;

    private static async Task<string> TextOf(AssetContent content)
    {
        using var reader = new StreamReader(content.OpenRead());
        return await reader.ReadToEndAsync();
    }

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static Task UntilCancelled(CancellationToken cancellationToken)
    {
        var cancelled = new TaskCompletionSource();
        cancellationToken.Register(cancelled.SetResult);
        return cancelled.Task;
    }
}
