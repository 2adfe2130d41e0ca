using ElevenProvider.Protocol.Grpc;
using Pulumirpc;

namespace ElevenProvider.Hostile.Tests.Answers;

/// <summary>What came of an operation.</summary>
/// <param name="Status">How it ended.</param>
internal sealed record Outcome(GrpcStatus Status)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly string[] Internals = ["   at ", "Exception", "failed unexpectedly", "went wrong within the provider", "System.", "emulated-key", Garbling.Planted];

    public bool Succeeded => Status.Code == GrpcStatusCode.Ok;

    /// <summary>What was made in part, with all that is known of it; null where nothing was.</summary>
    public ErrorResourceInitFailed? Incomplete => Status.Find<ErrorResourceInitFailed>();

    /// <summary>Runs an operation to its end, which must come soon.</summary>
    public static async Task<Outcome> Of(Func<Task> operation)
    {
        try
        {
            await operation().WaitAsync(Patience, TimeProvider.System);
            return new Outcome(GrpcStatus.Ok);
        }
        catch (GrpcException failure)
        {
            return new Outcome(failure.Status);
        }
    }

    /// <summary>What is wrong with the message for the user; null if nothing is.</summary>
    public string? Fault => Succeeded ? null : Status.Message switch
    {
        { Length: 0 or > 4 * 1024 } => $"a message of {Status.Message.Length} characters",
        var message when Internals.FirstOrDefault(message.Contains) is { } inner => $"a message that shows \"{inner}\": {message}",
        var message when !message.EndsWith('.') => $"a message that is no sentence: {message}",
        var message when message.Contains("sk_", StringComparison.Ordinal) => "a message with a key",
        _ => null,
    };
}
