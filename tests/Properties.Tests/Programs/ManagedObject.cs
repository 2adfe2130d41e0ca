using ElevenProvider.Properties.Tests.Workspaces;

namespace ElevenProvider.Properties.Tests.Programs;

/// <summary>
/// Which object of the workspace a resource stands for, where the program decides that and not the server: two resources of a
/// program must not stand for the same.
/// </summary>
internal static class ManagedObject
{
    /// <summary>The object; null where every resource makes one of its own.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="program">The program that it is of.</param>
    public static string? Of(Declared resource, DeclaredProgram program) => resource.Kind switch
    {
        ResourceKind.GroupMembership => $"membership of {Normal.Email(resource.Text("email")!)} in {Group(resource)}",
        ResourceKind.SharedVoiceAdd => $"copy of {resource.Text("voiceId")}",
        ResourceKind.ResourceShare => $"role of {Principal(resource, program)} on {SharedResource(resource, program)}",
        _ => null,
    };

    /// <summary>The id of the group of a membership.</summary>
    public static string Group(Declared membership) => membership.Text("groupId") ?? SeededWorkspace.GroupCalled(membership.Text("groupName")!);

    /// <summary>The id under which a share is listed: of a key that of its account.</summary>
    public static string Principal(Declared share, DeclaredProgram program) => share switch
    {
        _ when share.Text("userEmail") is { } email => SeededWorkspace.UserOf(Normal.Email(email)),
        _ when share.Text("groupId") is { } group => group,
        _ when Link.Of(share.Inputs["workspaceApiKeyId"]) is var (key, _) => program.Find(key)!.Text("serviceAccountUserId")!,
        _ => SeededWorkspace.AccountOfSeededKey,
    };

    /// <summary>The id of the resource that is shared, or which copy it is.</summary>
    public static string SharedResource(Declared share, DeclaredProgram program) =>
        Link.Of(share.Inputs["resourceId"]) is var (copy, _) ? $"the copy of {program.Find(copy)!.Text("voiceId")}" : share.Text("resourceId")!;
}
