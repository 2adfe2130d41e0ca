using ElevenProvider.Api;
using ElevenProvider.Declarations;
using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Provider.Assets;
using ElevenProvider.Provider.Configuration;
using ElevenProvider.Provider.Workspaces;

namespace ElevenProvider.Provider.Lifecycle;

/// <summary>Runs what reaches the workspace: within its time limit, until it is cancelled, with every failure turned into a status.</summary>
internal sealed class OperationRunner(
    ConfiguredProvider configured, RunningCalls running, EngineConnection engine, AssetReader assets, TimeProvider time)
{
    private readonly VoiceTurns _voiceTurns = new();

    private readonly MadeSamples _madeSamples = new();

    private readonly ApiKeyTurns _apiKeyTurns = new();

    private readonly SeenApiKeys _seenApiKeys = new(time);

    /// <summary>Runs one operation.</summary>
    /// <param name="urn">The resource it is about; empty for none.</param>
    /// <param name="secrets">What must not be told.</param>
    /// <param name="limit">Its time limit, from the user's customTimeouts.</param>
    /// <param name="work">What it does.</param>
    /// <param name="caller">Cancelled when the engine gives the call up.</param>
    /// <exception cref="GrpcException">It failed.</exception>
    public async Task<T> Run<T>(
        string urn, SecretTexts secrets, TimeLimit limit, Func<Workspace, Operation, Task<T>> work, CancellationToken caller)
    {
        using var timeout = limit.Length is { } length ? new CancellationTokenSource(length, time) : new CancellationTokenSource();
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(caller, running.Token, timeout.Token);
        using var graceEnded = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        await using var graceBegins = ended.Token.Register(() => graceEnded.CancelAfter(ElevenLabsClientOptions.Grace));
        var log = new OperationLog(engine, urn, secrets);
        try
        {
            var client = await configured.GetClient(ended.Token);
            var workspace = new Workspace(
                client.NotifyingRetries(notice => log.Status(notice.ToString())), time, assets, _voiceTurns, _madeSamples, _apiKeyTurns, _seenApiKeys);
            return await work(workspace, new Operation(urn, log, ended.Token) { Grace = graceEnded.Token });
        }
        catch (OperationCanceledException)
        {
            throw new GrpcException(timeout.IsCancellationRequested
                ? new GrpcStatus(GrpcStatusCode.DeadlineExceeded, limit.IsOver(urn))
                : new GrpcStatus(GrpcStatusCode.Cancelled, "The operation was cancelled."));
        }
        catch (Exception failure)
        {
            var ending = secrets.Hide(Failures.ToGrpc(failure));
            throw timeout.IsCancellationRequested ? Failures.WithRemark(ending, limit.IsOver(urn)) : ending;
        }
        finally
        {
            await log.Flush();
        }
    }
}
