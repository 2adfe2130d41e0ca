using System.Collections.Generic;
using System.Linq;
using Pulumi;
using Pulumi.ElevenLabs;
using Permission = Pulumi.Union<string, Pulumi.ElevenLabs.ApiKeyPermission>;

return await Deployment.RunAsync(() =>
{
    var config = new Pulumi.Config();
    var accountName = config.Require("serviceAccount");
    var keyName = config.Require("key");
    var groupName = config.Require("group");
    var email = config.Require("member");
    var voiceId = config.Require("voiceId");

    var accountId = GetServiceAccounts.Invoke(new() { Name = accountName }).Apply(found => found.ServiceAccounts[0].ServiceAccountUserId);

    // The option `ImportId` takes an object over as it is. The program must say what is there already: a difference is an error,
    // and never a change. Once `pulumi up` has been through, the options have done their work and can be taken out.
    var key = new ServiceAccountApiKey(
        keyName,
        new()
        {
            ServiceAccountUserId = accountId,
            Name = keyName,
            Permissions = new Permission[] { ApiKeyPermission.TextToSpeech },
            CharacterLimit = 10_000,
        },
        new() { ImportId = $"account:{accountName}/key:{keyName}" });
    var membership = new GroupMembership(
        "membership",
        new() { GroupName = groupName, Email = email },
        new() { ImportId = $"group:{groupName}/{email}" });
    var share = new ResourceShare(
        "share",
        new() { ResourceType = WorkspaceResourceType.Voice, ResourceId = voiceId, UserEmail = email, Role = ResourceRole.Editor },
        new() { ImportId = $"voice/{voiceId}/user/{email}" });
    var sample = new VoiceSample(
        "sample",
        new() { VoiceId = voiceId, File = new FileAsset("recordings/sample.mp3"), FileName = "chapter-1.mp3" },
        new() { ImportId = $"{voiceId}/{config.Require("sampleId")}" });

    // A voice of the library needs no id of the workspace: the two ids of the library name its copy.
    const string PublicUserId = "0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0";
    const string LibraryVoiceId = "LibraryVoiceCalm0001";
    var copy = new SharedVoiceAdd(
        "copy",
        new() { PublicUserId = PublicUserId, VoiceId = LibraryVoiceId, NewName = "Alita" },
        new() { ImportId = $"library:{PublicUserId}/{LibraryVoiceId}" });

    // What else there is to take over: the import ids of the account's keys and of the group's members, and who may do what with the voice.
    var keys = GetServiceAccountApiKeys.Invoke(new() { ServiceAccountUserId = accountId });
    var group = GetGroup.Invoke(new() { Name = groupName });
    var voice = GetWorkspaceResource.Invoke(new() { ResourceType = WorkspaceResourceType.Voice, ResourceId = voiceId });

    return new Dictionary<string, object?>
    {
        ["adopted"] = Output.All(key.Id, membership.Id, share.Id, sample.Id, copy.Id),
        ["keysByImportId"] = keys.Apply(found => found.ApiKeys.ToDictionary(each => $"{each.ServiceAccountUserId}/{each.KeyId}", each => each.Name)),
        ["membershipsByImportId"] = group.Apply(found => found.MemberEmails.ToDictionary(member => $"{found.Id}/{member}")),
        ["rolesOnTheVoice"] = voice.Apply(found => found.RoleToGroupIds),
    };
});
