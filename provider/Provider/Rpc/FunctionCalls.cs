using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.PropertyValues;
using ElevenProvider.Provider.Lifecycle;
using Pulumirpc;

namespace ElevenProvider.Provider.Rpc;

/// <summary>Answers calls of functions.</summary>
internal sealed class FunctionCalls(OperationRunner runner)
{
    /// <summary>Answers <c>Invoke</c>. Wrong arguments are failures in the answer, so that the engine names each; warnings come before the result.</summary>
    /// <exception cref="GrpcException"><see cref="GrpcStatusCode.InvalidArgument"/>: there is no such function. Any other: the function failed, as
    /// <see cref="Failures"/> tells.</exception>
    public async Task<InvokeResponse> Invoke(InvokeRequest request, CancellationToken cancellationToken)
    {
        var function = (Package.Member(request.Tok) is { } name ? Package.FindFunction(name) : null)
            ?? throw new GrpcException(GrpcStatusCode.InvalidArgument, $"There is no function {Package.Shown(request.Tok)} in this version of the provider ({Package.Version}).");
        var given = request.Args.ToPropertyObject();
        var check = function.Check(given);
        if (check.Failures.Count > 0)
        {
            return new InvokeResponse { Failures = { check.Failures } };
        }

        var result = await runner.Run(
            urn: "",
            new SecretTexts(given),
            TimeLimit.None,
            (workspace, operation) =>
            {
                foreach (var warning in check.Warnings)
                {
                    operation.Log.Warning($"{request.Tok}: {warning}");
                }

                return function.Invoke(workspace, check.Inputs, operation);
            },
            cancellationToken);
        return new InvokeResponse { Return = result.ToStruct() };
    }
}
