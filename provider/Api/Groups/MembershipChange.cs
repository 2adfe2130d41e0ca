namespace ElevenProvider.Api.Groups;

/// <summary>The body that adds a member to a group or removes one.</summary>
internal sealed record MembershipChange(string Email);
