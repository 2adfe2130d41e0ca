using ElevenProvider.Api;
using ElevenProvider.Declarations;

namespace ElevenProvider.Provider.Configuration;

/// <summary>The ElevenLabs provider: which workspace is managed, with which key, and how its API is treated. Settings of the stack (<c>pulumi config
/// set elevenlabs:...</c>) make a default provider; an explicit one, given to resources with the option <c>provider</c>, lets a program manage several
/// workspaces.</summary>
[DeclaredObject]
[AtMostOneOf("residency", "baseUrl")]
internal sealed partial record ProviderConfiguration
{
    /// <summary>API key of the workspace, sent as <c>xi-api-key</c>. It needs the permissions of what the program manages. Without it only previews
    /// without functions work.</summary>
    [Secret, FromEnvironment("ELEVENLABS_API_KEY"), NotBlank, ApiKeyText]
    public string? ApiKey { get; init; }

    /// <summary>Address of the API, for a proxy or an emulator. Must be https, save for loopback addresses. That of the residency where it is not
    /// given.</summary>
    [Replaces, FromEnvironment("ELEVENLABS_BASE_URL"), BaseAddress]
    public string? BaseUrl { get; init; }

    /// <summary>Where the workspace's data resides: <c>global</c>, <c>us</c>, <c>eu</c>, <c>in</c> or <c>sg</c>. Each residency is a workspace of its
    /// own, with its own keys. <c>global</c> where it is given nowhere.</summary>
    [Replaces, FromEnvironment("ELEVENLABS_API_RESIDENCY"), OneOf("global", "us", "eu", "in", "sg")]
    public string? Residency { get; init; }

    /// <summary>Id of the user or service account that the API key must belong to. With any other key the provider refuses to work, so that
    /// a key of the wrong workspace can do no harm. Not checked where it is not given.</summary>
    [NotBlank]
    public string? ExpectedUserId { get; init; }

    /// <summary>The most requests that may be under way at the same time; 32 where it is not given. How many really are, up to that, is found out
    /// by what the API takes.</summary>
    [Between(1, 64)]
    public int? MaxConcurrentRequests { get; init; }

    /// <summary>How often a request that failed for a passing reason is tried again; 4 where it is not given.</summary>
    [Between(0, 10)]
    public int? MaxRetries { get; init; }

    /// <summary>How many seconds one attempt of a request may take; 60 where it is not given.</summary>
    [Between(1, 3600)]
    public int? RequestTimeoutSeconds { get; init; }

    /// <summary>The address of the API that these settings mean.</summary>
    internal Uri BaseAddress => BaseUrl is not null ? new Uri(BaseUrl) : ElevenLabsHosts.ByResidency.GetValueOrDefault(Residency ?? "global", ElevenLabsHosts.Global);

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
