using ElevenProvider.Api;
using ElevenProvider.Declarations;

namespace ElevenProvider.Provider.Configuration;

/// <summary>Settings of the ElevenLabs provider.</summary>
[DeclaredObject]
[AtMostOneOf("residency", "baseUrl")]
internal sealed partial record ProviderConfiguration
{
    /// <summary>API key of the workspace, sent as <c>xi-api-key</c>. It needs the permissions of what the program manages. Without it only
    /// previews work. Taken from the environment variable <c>ELEVENLABS_API_KEY</c> where it is not set.</summary>
    [Secret, FromEnvironment("ELEVENLABS_API_KEY"), NotBlank, ApiKeyText]
    public string? ApiKey { get; init; }

    /// <summary>Address of the API, for a proxy or an emulator. Must be https, save for loopback addresses. Excludes <c>residency</c>. Taken from
    /// <c>ELEVENLABS_BASE_URL</c> where it is not set.</summary>
    [Replaces, FromEnvironment("ELEVENLABS_BASE_URL"), BaseAddress]
    public string? BaseUrl { get; init; }

    /// <summary>Where the workspace's data resides: <c>global</c>, <c>us</c>, <c>eu</c>, <c>in</c> or <c>sg</c>. Each residency is a workspace of its own, with its
    /// own keys. Taken from <c>ELEVENLABS_API_RESIDENCY</c> where it is not set; <c>global</c> where that is not set either.</summary>
    [Replaces, FromEnvironment("ELEVENLABS_API_RESIDENCY"), OneOf("global", "us", "eu", "in", "sg")]
    public string? Residency { get; init; }

    /// <summary>Id of the user or service account that the API key must belong to. With any other key the provider refuses to work, so that
    /// a key of the wrong workspace can do no harm. Not checked where it is not set.</summary>
    [NotBlank]
    public string? ExpectedUserId { get; init; }

    /// <summary>How many requests may be under way at the same time, from 1 to 64. 8 where it is not set.</summary>
    [Between(1, 64)]
    public int? MaxConcurrentRequests { get; init; }

    /// <summary>How often a request that failed for a passing reason is tried again, from 0 to 10. 4 where it is not set.</summary>
    [Between(0, 10)]
    public int? MaxRetries { get; init; }

    /// <summary>How many seconds one attempt of a request may take, from 1 to 3600. 60 where it is not set.</summary>
    [Between(1, 3600)]
    public int? RequestTimeoutSeconds { get; init; }

    /// <summary>The address of the API that these settings mean.</summary>
    internal Uri BaseAddress => BaseUrl is not null ? new Uri(BaseUrl) : ElevenLabsHosts.ForResidency(Residency ?? "global") ?? ElevenLabsHosts.Global;

    /// <summary>The settings as the client takes them.</summary>
    public ElevenLabsClientOptions ToClientOptions()
    {
        var defaults = new ElevenLabsClientOptions();
        return defaults with
        {
            ApiKey = ApiKey,
            BaseAddress = BaseAddress,
            MaxConcurrentRequests = MaxConcurrentRequests ?? defaults.MaxConcurrentRequests,
            MaxRetries = MaxRetries ?? defaults.MaxRetries,
            RequestTimeout = RequestTimeoutSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : defaults.RequestTimeout,
            UserAgent = $"pulumi-resource-elevenlabs/{Package.Version}",
            MissingKeyRemedy =
                "Set it with `pulumi config set --secret elevenlabs:apiKey <key>`, or in the environment variable ELEVENLABS_API_KEY.",
        };
    }
}
