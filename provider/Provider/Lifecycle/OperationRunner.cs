using System.Globalization;
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
    // No clock can be set to more; who allows so much means that there is no limit.
    private static readonly double LongestSeconds = TimeSpan.FromDays(49).TotalSeconds;

    private readonly VoiceTurns _voiceTurns = new();

    private readonly ApiKeyTurns _apiKeyTurns = new();

    private readonly SeenApiKeys _seenApiKeys = new(time);

    /// <summary>Runs one operation.</summary>
    /// <param name="urn">The resource it is about; empty for none.</param>
    /// <param name="secrets">What must not be told.</param>
    /// <param name="timeoutSeconds">Its time limit in seconds, from the user's customTimeouts; 0 for none.</param>
    /// <param name="work">What it does.</param>
    /// <param name="caller">Cancelled when the engine gives the call up.</param>
    /// <exception cref="GrpcException">It failed.</exception>
    public async Task<T> Run<T>(
        string urn, SecretTexts secrets, double timeoutSeconds, Func<Workspace, Operation, Task<T>> work, CancellationToken caller)
    {
        using var timeout = timeoutSeconds > 0 && timeoutSeconds <= LongestSeconds
            ? new CancellationTokenSource(TimeSpan.FromSeconds(timeoutSeconds), time)
            : new CancellationTokenSource();
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(caller, running.Token, timeout.Token);
        var log = new OperationLog(engine, urn, secrets);
        try
        {
            var client = await configured.GetClient(ended.Token);
            var workspace = new Workspace(
                client.NotifyingRetries(notice => log.Status(notice.ToString())), time, assets, _voiceTurns, _apiKeyTurns, _seenApiKeys);
            return await work(workspace, new Operation(urn, log, ended.Token));
        }
        catch (OperationCanceledException)
        {
            throw new GrpcException(timeout.IsCancellationRequested
                ? new GrpcStatus(GrpcStatusCode.DeadlineExceeded, TimeIsOver(timeoutSeconds))
                : new GrpcStatus(GrpcStatusCode.Cancelled, "The operation was cancelled."));
        }
        catch (Exception failure)
        {
            var ending = secrets.Hide(Failures.ToGrpc(failure));
            throw timeout.IsCancellationRequested
                ? new GrpcException(ending.Status with { Message = $"{ending.Status.Message} {TimeIsOver(timeoutSeconds)}" }, failure)
                : ending;
        }
        finally
        {
            await log.Flush();
        }
    }

    private static string TimeIsOver(double seconds) => string.Create(
        CultureInfo.InvariantCulture, $"The operation took longer than the {seconds:0.#} seconds that its customTimeouts allow. Allow more, and run it again.");
}
