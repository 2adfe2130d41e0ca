using System.Reflection;
using ElevenProvider.Protocol.Grpc.Client;
using ElevenProvider.Protocol.Grpc.Server;
using ElevenProvider.Protocol.Services;
using Google.Protobuf.Reflection;
using Pulumirpc;

namespace ElevenProvider.Protocol.Tests.Services;

/// <summary>Each service is wired whole: interface, client and server have the methods of its declaration.</summary>
public sealed class ServiceTests
{
    [Fact]
    public Task Every_method_of_a_provider_is_served_and_called() =>
        EveryMethodArrives<IResourceProvider>(
            ProviderReflection.Descriptor.Services.Single(), ResourceProviderMethods.Add, static channel => new ResourceProviderClient(channel));

    [Fact]
    public Task Every_method_of_an_engine_is_served_and_called() =>
        EveryMethodArrives<IEngine>(EngineReflection.Descriptor.Services.Single(), EngineMethods.Add, static channel => new EngineClient(channel));

    [Fact]
    public Task Every_method_of_a_resource_monitor_is_served_and_called() =>
        EveryMethodArrives<IResourceMonitor>(
            ResourceReflection.Descriptor.Services.Single(), ResourceMonitorMethods.Add, static channel => new ResourceMonitorClient(channel));

    private static async Task EveryMethodArrives<T>(
        ServiceDescriptor declared, Func<GrpcMethodTable, T, GrpcMethodTable> add, Func<GrpcChannel, T> client)
        where T : class
    {
        var service = DispatchProxy.Create<T, RecordingService>();
        await using var connection = await Loopback.StartAsync(add(new GrpcMethodTable(), service));
        var calling = client(connection.Channel);

        foreach (var method in declared.Methods)
        {
            var request = Activator.CreateInstance(method.InputType.ClrType);
            var pending = typeof(T).GetMethod(method.Name)!.Invoke(calling, [request, CancellationToken.None]);
            if (pending is IAsyncEnumerable<object> stream)
            {
                await foreach (var response in stream)
                {
                    Assert.IsType(method.OutputType.ClrType, response);
                }
            }
            else
            {
                await ((Task)pending!).Soon();
            }
        }

        Assert.True(((RecordingService)(object)service).Calls.SequenceEqual(declared.Methods.Select(static method => method.Name), StringComparer.Ordinal));
        Assert.Equal(declared.Methods.Count, typeof(T).GetMethods().Length);
    }
}
