namespace ElevenProvider.Api;

/// <summary>One thing that is wrong with a client's options.</summary>
/// <param name="Option">The name of the option, a member of <see cref="ElevenLabsClientOptions"/>.</param>
/// <param name="Problem">What is wrong and what is allowed, in a sentence that never repeats a secret.</param>
public sealed record OptionFault(string Option, string Problem);
