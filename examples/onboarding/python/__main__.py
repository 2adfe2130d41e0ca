import pulumi
import pulumi_elevenlabs as elevenlabs

config = pulumi.Config()
group_id = config.require("groupId")
service_account_user_id = config.require("serviceAccountUserId")

# Everybody on the list is a member of the team's group: who joins or leaves is one line of a pull request.
memberships = [
    elevenlabs.GroupMembership(email, group_id=group_id, email=email)
    for email in config.require_object("team")
]

# What the team works with is shared with the group, so that a new member has it from the first day.
for voice in config.require_object("voices"):
    elevenlabs.ResourceShare(
        voice,
        resource_type=elevenlabs.WorkspaceResourceType.VOICE,
        resource_id=voice,
        group_id=group_id,
        role=elevenlabs.ResourceRole.VIEWER,
    )

# One key for each environment of the team's product, with what that environment needs and no more.
production = elevenlabs.ServiceAccountApiKey(
    "production",
    service_account_user_id=service_account_user_id,
    permissions=[
        elevenlabs.ApiKeyPermission.TEXT_TO_SPEECH,
        elevenlabs.ApiKeyPermission.VOICES_READ,
    ],
    character_limit=500_000,
)
staging = elevenlabs.ServiceAccountApiKey(
    "staging",
    service_account_user_id=service_account_user_id,
    permissions=[elevenlabs.ApiKeyPermission.TEXT_TO_SPEECH],
    character_limit=10_000,
)

# Read when all is in place: who is in the group, those included who are not on the list.
group = elevenlabs.get_group_output(
    id=group_id, opts=pulumi.InvokeOutputOptions(depends_on=memberships)
)

pulumi.export("members", group.member_emails)
pulumi.export("productionKey", production.api_key)
pulumi.export("stagingKey", staging.api_key)
