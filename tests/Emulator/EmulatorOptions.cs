using ElevenProvider.Emulator.Recording;
using ElevenProvider.Emulator.State;

namespace ElevenProvider.Emulator;

/// <summary>What an emulator is started with.</summary>
public sealed record EmulatorOptions
{
    /// <summary>The text of the owner's key unless another is given.</summary>
    public const string DefaultApiKey = "emulated-key";

    /// <summary>The id of the owner's key.</summary>
    public const string OwnerKeyId = "00000000000000000000000000000001";

    /// <summary>The port on 127.0.0.1; 0 takes any that is free.</summary>
    public int Port { get; init; }

    /// <summary>
    /// The text of an unrestricted key of the workspace's owner, with the id <see cref="OwnerKeyId"/>. If the seed gives this
    /// text to a key, that key is the one; null adds none.
    /// </summary>
    public string? ApiKey { get; init; } = DefaultApiKey;

    /// <summary>How long every answer of the API takes at least.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>The workspace to start with, as JSON in the form of <c>GET /__emulator/state</c>; null takes the default one.</summary>
    public string? SeedJson { get; init; }

    /// <summary>Where the time of creations and the waiting for latency come from.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>What ids and key texts are made from: with the same number the same calls make the same ones.</summary>
    public int RandomSeed { get; init; } = 1;

    /// <summary>
    /// Called with every request of a known route and its answer, before that is sent, from whatever thread; not for answers
    /// that a fault made. Null: nobody looks.
    /// </summary>
    public Action<Exchange>? Observe { get; init; }

    internal WorkspaceStore CreateStore() => new(SeedJson is null ? WorkspaceFormat.Default : WorkspaceFormat.Parse(SeedJson), ApiKey);
}
