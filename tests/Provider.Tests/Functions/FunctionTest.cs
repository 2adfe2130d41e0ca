using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.PropertyValues;
using Pulumirpc;
using static ElevenProvider.Provider.Tests.Values;

namespace ElevenProvider.Provider.Tests.Functions;

/// <summary>A test of functions.</summary>
public abstract class FunctionTest : PluginTest
{
    /// <summary>The result of a call that must find nothing wrong.</summary>
    private protected async Task<PropertyObject> Invoke(string function, params (string Name, PropertyValue Value)[] arguments)
    {
        var response = await Call(function, arguments);
        Assert.Empty(response.Failures);
        return response.Return.ToPropertyObject();
    }

    /// <summary>The faults that are found before anything is asked of the API.</summary>
    private protected async Task<IReadOnlyList<(string Property, string Reason)>> Faults(string function, params (string Name, PropertyValue Value)[] arguments)
    {
        var response = await Call(function, arguments);
        Assert.Empty(Requests);
        return [.. response.Failures.Select(static failure => (failure.Property, failure.Reason))];
    }

    private protected Task<GrpcStatus> Failure(string function, params (string Name, PropertyValue Value)[] arguments) =>
        FailureOf(() => Call(function, arguments));

    private protected static PropertyObject Object(PropertyValue value) => Assert.IsType<PropertyObject>(value);

    private protected static IReadOnlyList<PropertyObject> Objects(PropertyValue value) => [.. Assert.IsType<PropertyArray>(value).Select(Object)];

    private Task<InvokeResponse> Call(string function, (string Name, PropertyValue Value)[] arguments) =>
        Rpc.Invoke(new InvokeRequest { Tok = $"elevenlabs:index:{function}", Args = Properties(arguments).ToStruct() }, default);
}
