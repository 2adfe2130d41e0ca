using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.PropertyValues;
using ElevenProvider.Provider.Lifecycle;
using Pulumirpc;

namespace ElevenProvider.Provider.Rpc;

/// <summary>Answers calls of functions.</summary>
internal sealed class FunctionCalls(OperationRunner runner)
{
    public async Task<InvokeResponse> Invoke(InvokeRequest request, CancellationToken cancellationToken)
    {
        var function = (Package.Member(request.Tok) is { } name ? Package.FindFunction(name) : null)
            ?? throw new GrpcException(GrpcStatusCode.InvalidArgument, $"There is no function {request.Tok} in this version of the provider ({Package.Version}).");
        var (arguments, failures) = function.Check(request.Args.ToPropertyObject());
        if (failures.Count > 0)
        {
            return new InvokeResponse { Failures = { failures } };
        }

        var result = await runner.Run(
            urn: "", timeoutSeconds: 0, (workspace, operation) => function.Invoke(workspace, arguments, operation), cancellationToken);
        return new InvokeResponse { Return = result.ToStruct() };
    }
}
