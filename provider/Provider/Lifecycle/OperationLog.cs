using ElevenProvider.Declarations;
using Pulumirpc;

namespace ElevenProvider.Provider.Lifecycle;

/// <summary>Sends the messages of one operation to the engine, in order, while the operation goes on.</summary>
internal sealed class OperationLog(EngineConnection engine, string urn, SecretTexts secrets) : IOperationLog
{
    private readonly Lock _order = new();
    private Task _sent = Task.CompletedTask;

    /// <inheritdoc/>
    public void Status(string message) => Send(new LogRequest { Severity = LogSeverity.Info, Message = message, Urn = urn, Ephemeral = true });

    /// <inheritdoc/>
    public void Warning(string message) => Send(new LogRequest { Severity = LogSeverity.Warning, Message = message, Urn = urn });

    /// <summary>Waits until every message was sent, so that none comes after the operation's own answer.</summary>
    public Task Flush()
    {
        lock (_order)
        {
            return _sent;
        }
    }

    private void Send(LogRequest message)
    {
        message.Message = secrets.Hide(message.Message);
        lock (_order)
        {
            _sent = SendAfter(_sent, message);
        }
    }

    private async Task SendAfter(Task earlier, LogRequest message)
    {
        await earlier;
        await engine.Log(message, CancellationToken.None);
    }
}
