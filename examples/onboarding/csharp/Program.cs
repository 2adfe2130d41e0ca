using System.Collections.Generic;
using System.Linq;
using Pulumi;
using Pulumi.ElevenLabs;
using Permission = Pulumi.Union<string, Pulumi.ElevenLabs.ApiKeyPermission>;

return await Deployment.RunAsync(() =>
{
    var config = new Pulumi.Config();
    var groupId = config.Require("groupId");
    var serviceAccountUserId = config.Require("serviceAccountUserId");

    // Everybody on the list is a member of the team's group: who joins or leaves is one line of a pull request.
    var memberships = config.RequireObject<string[]>("team")
        .Select(email => new GroupMembership(email, new() { GroupId = groupId, Email = email }))
        .ToList();

    // What the team works with is shared with the group, so that a new member has it from the first day.
    foreach (var voice in config.RequireObject<string[]>("voices"))
    {
        _ = new ResourceShare(voice, new()
        {
            ResourceType = WorkspaceResourceType.Voice,
            ResourceId = voice,
            GroupId = groupId,
            Role = ResourceRole.Viewer,
        });
    }

    // One key for each environment of the team's product, with what that environment needs and no more.
    var production = new ServiceAccountApiKey("production", new()
    {
        ServiceAccountUserId = serviceAccountUserId,
        Permissions = new Permission[] { ApiKeyPermission.TextToSpeech, ApiKeyPermission.VoicesRead },
        CharacterLimit = 500_000,
    });
    var staging = new ServiceAccountApiKey("staging", new()
    {
        ServiceAccountUserId = serviceAccountUserId,
        Permissions = new Permission[] { ApiKeyPermission.TextToSpeech },
        CharacterLimit = 10_000,
    });

    // Read when all is in place: who is in the group, those included who are not on the list.
    var group = GetGroup.Invoke(new() { Id = groupId }, new InvokeOutputOptions { DependsOn = memberships.ToArray<Resource>() });

    return new Dictionary<string, object?>
    {
        ["members"] = group.Apply(found => found.MemberEmails),
        ["productionKey"] = production.ApiKey,
        ["stagingKey"] = staging.ApiKey,
    };
});
