using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.Grpc.Client;
using ElevenProvider.Protocol.Services;
using Pulumirpc;

namespace ElevenProvider.Provider.Lifecycle;

/// <summary>The engine, for telling the user something. That it cannot be reached is never an error of the operation at hand.</summary>
internal sealed class EngineConnection(TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private GrpcChannel? _channel;

    /// <summary>Talks to the engine at <paramref name="address"/> from now on; what is no address is ignored.</summary>
    public void Connect(string address)
    {
        try
        {
            Interlocked.Exchange(ref _channel, new GrpcChannel(address, time))?.Dispose();
        }
        catch (FormatException)
        {
            // An engine that tells no address shows no messages.
        }
    }

    /// <summary>Shows a message.</summary>
    public async Task Log(LogRequest message, CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _channel) is { } channel)
        {
            try
            {
                await channel.CallAsync(EngineMethods.Log, message, Patience, cancellationToken);
            }
            catch (Exception problem) when (problem is GrpcException or OperationCanceledException or ObjectDisposedException)
            {
                // The message is lost; the operation is not.
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _channel?.Dispose();
}
