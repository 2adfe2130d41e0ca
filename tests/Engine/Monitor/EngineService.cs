using ElevenProvider.Engine.Display;
using ElevenProvider.Protocol.Services;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace ElevenProvider.Engine.Monitor;

/// <summary>What the engine offers to programs and plugins besides resources: messages for the user.</summary>
internal sealed class EngineService(OperationReport report) : IEngine
{
    private string _stackUrn = "";

    public Task<Empty> Log(LogRequest request, CancellationToken cancellationToken)
    {
        if (!request.Ephemeral && request.Severity != LogSeverity.Debug)
        {
            report.Add(
                request.Severity switch
                {
                    LogSeverity.Error => Severity.Error,
                    LogSeverity.Warning => Severity.Warning,
                    _ => Severity.Info,
                },
                request.Urn,
                request.Message);
        }

        return Task.FromResult(new Empty());
    }

    public Task<GetRootResourceResponse> GetRootResource(GetRootResourceRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(new GetRootResourceResponse { Urn = _stackUrn });

    public Task<SetRootResourceResponse> SetRootResource(SetRootResourceRequest request, CancellationToken cancellationToken)
    {
        _stackUrn = request.Urn;
        return Task.FromResult(new SetRootResourceResponse());
    }

    public Task<Empty> StartDebugging(StartDebuggingRequest request, CancellationToken cancellationToken) => throw EngineException.Unsupported("A debugger");

    public Task<RequirePulumiVersionResponse> RequirePulumiVersion(RequirePulumiVersionRequest request, CancellationToken cancellationToken)
    {
        var refusal = EngineException.Unsupported($"requirePulumiVersion (\"{request.PulumiVersionRange}\")");
        report.Fail("", refusal);
        throw refusal;
    }
}
