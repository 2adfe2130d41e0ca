using System.Text;
using ElevenProvider.Emulator;
using ElevenProvider.Protocol.PropertyValues;
using ElevenProvider.Provider.Tests;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;
using Xunit.Abstractions;
using static ElevenProvider.Provider.Tests.Values;

namespace ElevenProvider.Hostile.Tests.Requests;

/// <summary>The process that an engine starts, attacked: it goes on, says nothing on its standard error, stays within its memory, and ends well.</summary>
public sealed class ProcessTests(ITestOutputHelper output) : IAsyncLifetime
{
    // The largest of the requests is held as bytes, as a message and as values, some of which are copied. With this limit the runtime gives
    // back what is not needed any more, and ends the process where more is needed.
    private const string HeapAllowed = "0x18000000";
    private const long MemoryAllowed = 768L * 1024 * 1024;

    // The connection preface of HTTP/2, then the empty SETTINGS that must follow.
    private static readonly byte[] Preface = [.. "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8, 0, 0, 0, 4, 0, 0, 0, 0, 0];

    private EmulatorServer _workspace = null!;
    private RunningPlugin _process = null!;

    public async Task InitializeAsync()
    {
        _workspace = await EmulatorServer.StartAsync();
        _process = await RunningPlugin.StartAsync([("DOTNET_GCHeapHardLimit", HeapAllowed)], RunningPlugin.NoEngine);
        await Configure();
    }

    public async Task DisposeAsync()
    {
        await _process.DisposeAsync();
        await _workspace.DisposeAsync();
    }

    [Fact]
    public async Task It_survives_mutated_requests()
    {
        var corpus = await RequestCorpus.Record();
        using var plugin = new RawPlugin(_process.Port);
        for (var number = 0; number < 500; number++)
        {
            var request = HostileRequest.Of(seed: 6, number, corpus);
            if (!request.Reconfigures)
            {
                Assert.Null((await plugin.Send(request)).Fault(request.IsWrongForHttp));
            }
        }

        await IsUnharmed();
    }

    [Fact]
    public async Task It_survives_huge_requests()
    {
        using var plugin = new RawPlugin(_process.Port);
        foreach (var what in HugeRequests.All.Keys.Where(static what => what != "many secrets"))
        {
            var fault = (await plugin.Send(HugeRequests.Of(what))).Fault();
            Assert.True(fault is null, $"{what}: {fault}");
        }

        await IsUnharmed();
    }

    [Fact]
    public async Task It_survives_a_structure_without_end()
    {
        using var plugin = new RawPlugin(_process.Port);
        foreach (var call in await RequestCorpus.Record())
        {
            foreach (var field in call.Message.Descriptor.Fields.InDeclarationOrder().Where(IsObject))
            {
                var answer = await plugin.Send(HostileRequest.Proper($"/pulumirpc.ResourceProvider/{call.Method}", HostileRequest.Frame(Nested.Message(field.FieldNumber, depth: 10_000))));
                Assert.Equal(("13", "A message could not be read."), (answer.GrpcStatus, answer.Message));
            }
        }

        await IsUnharmed();
    }

    [Fact]
    public async Task It_survives_promises_of_giant_messages()
    {
        var connections = new List<RawConnection>();
        try
        {
            for (var count = 0; count < 50; count++)
            {
                var connection = await RawConnection.OpenAsync(_process.Port);
                connections.Add(connection);
                await connection.Send([.. Preface, .. RawConnection.CallOf("/pulumirpc.ResourceProvider/Create"), .. RawConnection.Data([0, 0x18, 0xff, 0xff, 0xff, 1, 2, 3])]);
            }

            await IsUnharmed(end: false);
        }
        finally
        {
            connections.ForEach(static connection => connection.Dispose());
        }

        await IsUnharmed();
    }

    [Fact]
    public async Task It_survives_broken_frames()
    {
        foreach (var bytes in BrokenFrames())
        {
            using var connection = await RawConnection.OpenAsync(_process.Port);
            await connection.Send(bytes);
            await connection.EndAndDrain();
        }

        await IsUnharmed();
    }

    private static IEnumerable<byte[]> BrokenFrames()
    {
        var call = RawConnection.CallOf("/pulumirpc.ResourceProvider/Cancel");
        byte[][] whole =
        [
            Encoding.ASCII.GetBytes("GET / HTTP/1.1\r\nhost: x\r\n\r\n"),
            Encoding.ASCII.GetBytes(new string('x', 100_000)),
            [0x16, 3, 1, 2, 0, 1, 0, 1, 0xfc, 3, 3],
            [],
            Preface[..10],
            Preface,
            [.. Preface, .. call],
            [.. Preface, .. RawConnection.Frame(type: 0, flags: 0, stream: 0, [1, 2, 3])],
            [.. Preface, .. RawConnection.Frame(type: 0, flags: 1, stream: 99, [1, 2, 3])],
            [.. Preface, 0xff, 0xff, 0xff, 0, 0, 0, 0, 0, 1, 1, 2, 3],
            [.. Preface, .. RawConnection.Frame(type: 1, flags: 5, stream: 1, [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff])],
            [.. Preface, .. RawConnection.Frame(type: 1, flags: 1, stream: 1, []), .. RawConnection.Frame(type: 6, flags: 0, stream: 0, new byte[8])],
            [.. Preface, .. RawConnection.Frame(type: 1, flags: 0, stream: 1, [0x40]), .. Enumerable.Repeat(RawConnection.Frame(type: 9, flags: 0, stream: 1, new byte[1000]), 500).SelectMany(static frame => frame)],
            [.. Preface, .. RawConnection.Frame(type: 8, flags: 0, stream: 0, [0, 0, 0, 0])],
            [.. Preface, .. RawConnection.Frame(type: 8, flags: 0, stream: 0, [0x7f, 0xff, 0xff, 0xff])],
            [.. Preface, .. RawConnection.Frame(type: 3, flags: 0, stream: 0, new byte[4])],
            [.. Preface, .. RawConnection.Frame(type: 200, flags: 255, stream: 1, new byte[40])],
            [.. Preface, .. Enumerable.Repeat(RawConnection.Frame(type: 6, flags: 0, stream: 0, new byte[8]), 20_000).SelectMany(static frame => frame)],
            [.. Preface, .. Enumerable.Repeat(RawConnection.Frame(type: 4, flags: 0, stream: 0, []), 20_000).SelectMany(static frame => frame)],
            [.. Preface, .. Enumerable.Range(0, 5000).SelectMany(static number => (byte[])[.. RawConnection.CallOf("/pulumirpc.ResourceProvider/GetSchema", 1 + (2 * number)), .. RawConnection.Frame(type: 3, flags: 0, 1 + (2 * number), new byte[4])])],
            [.. Preface, .. call, .. RawConnection.Frame(type: 0, flags: 8, stream: 1, [255, 1, 2])],
        ];
        byte[] good = [.. Preface, .. call, .. RawConnection.Data(new byte[5])];
        return whole.Concat(Enumerable.Range(0, 200).Select(number => ByteMutation.Of(good, new Random(number))));
    }

    private static bool IsObject(FieldDescriptor field) =>
        field is { IsRepeated: false, FieldType: FieldType.Message } && field.MessageType == Struct.Descriptor;

    private async Task IsUnharmed(bool end = true)
    {
        await Configure();
        var result = await _process.Rpc.Invoke(new InvokeRequest { Tok = "elevenlabs:index:getUser", Args = new Struct() }, default);
        Assert.NotEmpty(result.Return.ToPropertyObject().Text("userId"));
        Assert.Empty(_process.Errors);
        output.WriteLine($"{_process.PeakMemory >> 20} MiB at most.");
        Assert.InRange(_process.PeakMemory, 0, MemoryAllowed);
        if (end)
        {
            _process.Abandon();
            Assert.Equal(0, await _process.ExitCode());
            Assert.Empty(_process.Errors);
        }
    }

    private Task Configure() => _process.Configure(
        ("apiKey", Secret(EmulatorOptions.DefaultApiKey)), ("baseUrl", _workspace.Url.ToString()), ("maxRetries", "1"));
}
