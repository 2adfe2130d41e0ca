namespace ElevenProvider.Api.WorkspaceResources;

/// <summary>With whom a resource is shared.</summary>
/// <param name="Kind">How <paramref name="Value"/> says it.</param>
/// <param name="Value">An e-mail address, the id of a group, or the id of an API key (never the key itself).</param>
public sealed record ShareTarget(ShareTargetKind Kind, string Value);
