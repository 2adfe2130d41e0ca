package main

import (
	"github.com/elevenlabs/pulumi-elevenlabs/sdk/go/elevenlabs"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi/config"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		settings := config.New(ctx, "")
		groupId := settings.Require("groupId")
		serviceAccountUserId := settings.Require("serviceAccountUserId")
		var team, voices []string
		settings.RequireObject("team", &team)
		settings.RequireObject("voices", &voices)

		// Everybody on the list is a member of the team's group: who joins or leaves is one line of a pull request.
		var memberships []pulumi.Resource
		for _, email := range team {
			membership, err := elevenlabs.NewGroupMembership(ctx, email, &elevenlabs.GroupMembershipArgs{
				GroupId: pulumi.String(groupId),
				Email:   pulumi.String(email),
			})
			if err != nil {
				return err
			}
			memberships = append(memberships, membership)
		}

		// What the team works with is shared with the group, so that a new member has it from the first day.
		for _, voice := range voices {
			_, err := elevenlabs.NewResourceShare(ctx, voice, &elevenlabs.ResourceShareArgs{
				ResourceType: pulumi.String("voice"),
				ResourceId:   pulumi.String(voice),
				GroupId:      pulumi.String(groupId),
				Role:         elevenlabs.ResourceRoleViewer,
			})
			if err != nil {
				return err
			}
		}

		// One key for each environment of the team's product, with what that environment needs and no more.
		production, err := elevenlabs.NewServiceAccountApiKey(ctx, "production", &elevenlabs.ServiceAccountApiKeyArgs{
			ServiceAccountUserId: pulumi.String(serviceAccountUserId),
			Permissions:          pulumi.StringArray{pulumi.String("text_to_speech"), pulumi.String("voices_read")},
			CharacterLimit:       pulumi.Int(500_000),
		})
		if err != nil {
			return err
		}
		staging, err := elevenlabs.NewServiceAccountApiKey(ctx, "staging", &elevenlabs.ServiceAccountApiKeyArgs{
			ServiceAccountUserId: pulumi.String(serviceAccountUserId),
			Permissions:          pulumi.StringArray{pulumi.String("text_to_speech")},
			CharacterLimit:       pulumi.Int(10_000),
		})
		if err != nil {
			return err
		}

		// Read when all is in place: who is in the group, those included who are not on the list.
		group := elevenlabs.GetGroupOutput(ctx, elevenlabs.GetGroupOutputArgs{
			Id: pulumi.String(groupId),
		}, pulumi.DependsOn(memberships))

		ctx.Export("members", group.MemberEmails())
		ctx.Export("productionKey", production.ApiKey)
		ctx.Export("stagingKey", staging.ApiKey)
		return nil
	})
}
