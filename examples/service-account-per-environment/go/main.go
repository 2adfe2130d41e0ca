package main

import (
	"fmt"

	"github.com/elevenlabs/pulumi-elevenlabs/sdk/go/elevenlabs"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi/config"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		// One stack is one environment; Pulumi.<stack>.yaml says what its key may do.
		settings := config.New(ctx, "")
		environment := ctx.Stack()
		accountName := settings.Require("serviceAccount")
		var permissions, allowedIps []string
		settings.RequireObject("permissions", &permissions)
		settings.RequireObject("allowedIps", &allowedIps)

		found, err := elevenlabs.GetServiceAccounts(ctx, &elevenlabs.GetServiceAccountsArgs{Name: pulumi.StringRef(accountName)})
		if err != nil {
			return err
		}
		if len(found.ServiceAccounts) != 1 {
			return fmt.Errorf("the workspace has %d service accounts called %q instead of one", len(found.ServiceAccounts), accountName)
		}

		args := &elevenlabs.ServiceAccountApiKeyArgs{
			ServiceAccountUserId:     pulumi.String(found.ServiceAccounts[0].ServiceAccountUserId),
			Permissions:              pulumi.ToStringArray(permissions),
			CharacterLimit:           pulumi.Int(settings.RequireInt("creditsPerMonth")),
			ThirdPartyDisableAllowed: pulumi.Bool(true),
		}
		if len(allowedIps) > 0 {
			args.AllowedIps = pulumi.ToStringArray(allowedIps)
		}
		key, err := elevenlabs.NewServiceAccountApiKey(ctx, environment, args)
		if err != nil {
			return err
		}

		// By the hint and the id a person finds the key in the dashboard; neither is secret.
		ctx.Export("keyId", key.KeyId)
		ctx.Export("hint", key.Hint)

		// The key itself, for other stacks (a StackReference) and for `pulumi stack output apiKey --show-secrets`.
		ctx.Export("apiKey", key.ApiKey)

		// The same, ready for a cluster: pulumi stack output kubernetesSecret --show-secrets | kubectl apply -f -
		ctx.Export("kubernetesSecret", pulumi.JSONMarshal(pulumi.Map{
			"apiVersion": pulumi.String("v1"),
			"kind":       pulumi.String("Secret"),
			"metadata":   pulumi.StringMap{"name": pulumi.String("elevenlabs")},
			"stringData": pulumi.Map{"ELEVENLABS_API_KEY": key.ApiKey},
		}))
		return nil
	})
}
