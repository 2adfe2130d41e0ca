namespace ElevenProvider.Engine;

/// <summary>Something that ends an operation and that the user can do something about. The message is all that the user sees.</summary>
/// <param name="message">What was wrong, where, and the remedy; holds no secret.</param>
/// <param name="inner">What led to it, for a debugger.</param>
public sealed class EngineException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The refusal of something that only Pulumi's own CLI does.</summary>
    /// <param name="feature">The feature, by the name that the user wrote.</param>
    public static EngineException Unsupported(string feature) =>
        new($"{feature} is not supported by pulumi-local, which is small on purpose: use the Pulumi CLI (https://www.pulumi.com/docs/iac/cli/) for it.");
}
