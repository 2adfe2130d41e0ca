namespace ElevenProvider.Api.WorkspaceResources;

/// <summary>The ways to say with whom a resource is shared.</summary>
public enum ShareTargetKind
{
    /// <summary>A person or service account, by e-mail address.</summary>
    User,

    /// <summary>A group, by its id; <c>default</c> is the baseline role of everyone in the workspace.</summary>
    Group,

    /// <summary>The service account of an API key, by the id of the key.</summary>
    ApiKey,
}
