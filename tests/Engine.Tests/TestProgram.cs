using ElevenProvider.Engine.Languages;
using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.Grpc.Client;
using ElevenProvider.Protocol.PropertyValues;
using ElevenProvider.Protocol.Services;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace ElevenProvider.Engine.Tests;

/// <summary>A Pulumi program within the test's process; it speaks to the engine over gRPC as any program does.</summary>
internal sealed class TestProgram
{
    private TestProgram(ResourceMonitorClient monitor, GrpcChannel channel, CancellationToken stop) => (Monitor, Channel, Stop) = (monitor, channel, stop);

    public ResourceMonitorClient Monitor { get; }

    public GrpcChannel Channel { get; }

    /// <summary>Cancelled when the engine ends the program; every call must give way to it, as the calls of a killed process do.</summary>
    public CancellationToken Stop { get; }

    /// <summary>The stack's outputs, which are registered at the end; null for a program that ends before.</summary>
    public Struct? Outputs { get; set; } = new();

    public string StackUrn { get; private set; } = "";

    public static async Task RunAsync(ProgramContext context, Func<TestProgram, Task> body, CancellationToken stop)
    {
        using var channel = new GrpcChannel(context.Address, TimeProvider.System);
        var program = new TestProgram(new ResourceMonitorClient(channel), channel, stop);
        try
        {
            var stack = await program.Monitor.RegisterResource(
                new RegisterResourceRequest { Type = "pulumi:pulumi:Stack", Name = $"{context.Project.Name}-{context.Stack}", AcceptSecrets = true }, stop);
            program.StackUrn = stack.Urn;
            await body(program);
            if (program.Outputs is { } outputs)
            {
                await program.Monitor.RegisterResourceOutputs(new RegisterResourceOutputsRequest { Urn = program.StackUrn, Outputs = outputs }, stop);
            }

            await program.Monitor.SignalAndWaitForShutdown(new Empty(), stop);
        }
        catch (Exception ended) when (stop.IsCancellationRequested && ended is OperationCanceledException or GrpcException)
        {
            // As a process, it would have been killed.
        }
    }

    public Task<RegisterResourceResponse> RegisterAsync(string name, PropertyObject inputs, Action<RegisterResourceRequest>? change = null, string type = "elevenlabs:index:Key")
    {
        var request = new RegisterResourceRequest
        {
            Type = type,
            Name = name,
            Parent = StackUrn,
            Custom = true,
            AcceptSecrets = true,
            AcceptResources = true,
            Object = inputs.ToStruct(),
        };
        change?.Invoke(request);
        return Monitor.RegisterResource(request, Stop);
    }

    public static PropertyObject Key(string account = "acct-1", double limit = 1) => PropertyObject.Empty.With("account", account).With("limit", limit);
}
