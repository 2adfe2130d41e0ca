using System.Security.Cryptography;
using ElevenProvider.Api;
using ElevenProvider.Protocol.PropertyValues;
using ElevenProvider.Provider.Assets;
using Microsoft.AspNetCore.Http;

namespace ElevenProvider.Provider.Tests.Assets;

/// <summary>Large files must not be held in memory. These tests measure the whole process, so nothing may run beside them.</summary>
[CollectionDefinition(nameof(MemoryTests), DisableParallelization = true)]
[Collection(nameof(MemoryTests))]
public sealed class MemoryTests : PluginTest
{
    private const long Large = 200L << 20;
    private const long Bound = 16L << 20;

    [Fact]
    public async Task A_large_file_is_hashed_without_being_held_in_memory()
    {
        using var file = new SparseFile(Large);
        using var reader = new AssetReader(Path.GetTempPath(), AssetHttpClient.Create(), AssetLimits.Default, TimeProvider.System);

        var before = GC.GetTotalAllocatedBytes(precise: true);
        using var content = await reader.Open(new PropertyAsset("", Path: file.Path), "file", default);

        Assert.Equal(Large, content.Length);
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, Bound);
    }

    [Fact]
    public async Task A_large_download_is_not_held_in_memory_either()
    {
        await using var server = await AssetServer.StartAsync(SendZeros);
        using var reader = new AssetReader(Path.GetTempPath(), AssetHttpClient.Create(), AssetLimits.Default, TimeProvider.System);

        var before = GC.GetTotalAllocatedBytes(precise: true);
        using var content = await reader.Open(new PropertyAsset("", Uri: $"{server.Url}/a.mp3"), "file", default);

        Assert.Equal(Large, content.Length);
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, Bound);
    }

    [Fact]
    public async Task A_large_sample_is_uploaded_without_being_held_in_memory()
    {
        using var file = new SparseFile(Large);
        var it = Resource("VoiceSample");

        var before = GC.GetTotalAllocatedBytes(precise: true);
        await it.Create(Values.Properties(("voiceId", "NarratorVoice0000001"), ("file", new PropertyAsset("", Path: file.Path))));

        Assert.Equal(new PropertyNumber(Large), it.Outputs["sizeBytes"]);
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, Bound);
    }

    [Fact]
    public async Task A_large_recording_is_compared_without_being_held_in_memory()
    {
        await using var server = await AssetServer.StartAsync(SendZeros);
        using var client = new ElevenLabsClient(
            new ElevenLabsClientOptions { BaseAddress = new UriBuilder(server.Url).Uri, ApiKey = "key" }, TimeProvider.System, static () => 0.5);

        var before = GC.GetTotalAllocatedBytes(precise: true);
        var hash = await client.Voices.HashSampleAudio("voice", "sample", default);

        using var zeros = new SparseFile(Large);
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, Bound);
        await using var content = File.OpenRead(zeros.Path);
        Assert.Equal(Convert.ToHexStringLower(await SHA256.HashDataAsync(content)), hash);
    }

    private static async Task SendZeros(HttpContext context)
    {
        var zeros = new byte[64 * 1024];
        for (var sent = 0L; sent < Large; sent += zeros.Length)
        {
            await context.Response.Body.WriteAsync(zeros);
        }
    }
}
