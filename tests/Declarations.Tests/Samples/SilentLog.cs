namespace ElevenProvider.Declarations.Tests.Samples;

/// <summary>Listens to nobody.</summary>
internal sealed class SilentLog : IOperationLog
{
    /// <summary>An operation that nobody listens to.</summary>
    public static Operation Operation { get; } = new("urn:pulumi:s::p::town:index:Garden::rosary", new SilentLog(), CancellationToken.None);

    /// <inheritdoc/>
    public void Status(string message)
    {
    }

    /// <inheritdoc/>
    public void Warning(string message)
    {
    }
}
