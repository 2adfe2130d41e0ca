namespace ElevenProvider.Properties.Tests.Programs;

/// <summary>Two ways in which a program may declare one resource.</summary>
internal sealed record InputPair(Declared One, Declared Other)
{
    /// <inheritdoc/>
    public override string ToString() => $"one:   {One}\nother: {Other}";
}
