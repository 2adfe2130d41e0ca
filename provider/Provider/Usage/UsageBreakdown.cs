using ElevenProvider.Declarations;

namespace ElevenProvider.Provider.Usage;

/// <summary>What usage is broken down by.</summary>
[DeclaredEnumeration(IsOpen = true)]
internal static partial class UsageBreakdown
{
    /// <summary>Nothing: one series, called <c>All</c>.</summary>
    public const string None = "none";

    /// <summary>Voice.</summary>
    public const string Voice = "voice";

    /// <summary>What a voice costs, as a multiple of the usual.</summary>
    public const string VoiceMultiplier = "voice_multiplier";

    /// <summary>Person or service account; needs <c>includeWorkspaceMetrics</c>.</summary>
    public const string User = "user";

    /// <summary>Group of the workspace.</summary>
    public const string Groups = "groups";

    /// <summary>API key that is in use.</summary>
    public const string ApiKeys = "api_keys";

    /// <summary>API key, deleted ones included.</summary>
    public const string AllApiKeys = "all_api_keys";

    /// <summary>Product, such as text to speech.</summary>
    public const string ProductType = "product_type";

    /// <summary>Model.</summary>
    public const string Model = "model";

    /// <summary>Resource, such as an agent.</summary>
    public const string Resource = "resource";

    /// <summary>Queue that requests wait in.</summary>
    public const string RequestQueue = "request_queue";

    /// <summary>Region of the servers.</summary>
    public const string Region = "region";

    /// <summary>Part of a resource.</summary>
    public const string SubresourceId = "subresource_id";

    /// <summary>Workspace that reports the usage.</summary>
    public const string ReportingWorkspaceId = "reporting_workspace_id";

    /// <summary>Whether an API key was used.</summary>
    public const string HasApiKey = "has_api_key";

    /// <summary>Where requests came from.</summary>
    public const string RequestSource = "request_source";
}
