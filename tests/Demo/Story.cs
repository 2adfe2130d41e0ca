using System.Text.Json.Nodes;

namespace ElevenProvider.Demo;

/// <summary>The steps of the demo. Each says what it is about to show, shows it, and then looks whether it is so.</summary>
internal sealed class Story(IStackDriver driver, EmulatedWorkspace workspace, StoryTeller teller)
{
    private const string Engineering = "GroupOfEngineering0000000001";
    private const string Support = "GroupOfSupport00000000000001";
    private const string Voice = "NarratorOfWorkspace1";
    private const string Writer = "writer@example.com";
    private const string Newcomer = "developer@example.com";
    private const long StagingLimit = 10_000;
    private const long TamperedLimit = 9_000_000;

    private int _step;

    /// <summary>Tells the whole story.</summary>
    /// <exception cref="UnexpectedException">A step did not do what it said.</exception>
    public async Task Tell(CancellationToken cancellationToken)
    {
        await teller.Say($"An ElevenLabs workspace as code, on {driver.Name} and an emulated API at {workspace.Url}");
        await driver.Prepare(cancellationToken);
        await Preview(cancellationToken);
        await Up(cancellationToken);
        await UpAgain(cancellationToken);
        await SomeoneElse(cancellationToken);
        await Refresh(cancellationToken);
        await Repair(cancellationToken);
        await Destroy(cancellationToken);
        await teller.Say("\nEvery step did what it said.");
    }

    private async Task Preview(CancellationToken cancellationToken)
    {
        await Say("Preview: what would happen? It needs no key and makes no request.");
        await Run("preview", cancellationToken);
        var (requests, _) = await workspace.TakeRequests(cancellationToken);
        await Show($"the preview had no key and made {requests} requests", requests == 0);
    }

    private async Task Up(CancellationToken cancellationToken)
    {
        await Say("Up: two people join the support group, the group may use the narrator's voice, and two keys are made.");
        await Run("up", cancellationToken);
        var members = await workspace.Members(Support, cancellationToken);
        await Show($"in the support group are {string.Join(", ", members.Order(StringComparer.Ordinal))}", members.Contains(Writer) && members.Contains(Newcomer));
        await Show("the support group may use the narrator's voice", await workspace.HasRole(Voice, "viewer", Support, cancellationToken));
        var keys = await workspace.Keys(cancellationToken);
        await Show($"the workspace has {keys.Count} keys: {string.Join(" and ", keys.Keys.Order(StringComparer.Ordinal))}", keys.Count == 2);
        await workspace.TakeRequests(cancellationToken);
    }

    private async Task UpAgain(CancellationToken cancellationToken)
    {
        await Say("Up once more: there is nothing to do.");
        await Run("up", cancellationToken);
        var (_, writes) = await workspace.TakeRequests(cancellationToken);
        await Show($"{writes} requests changed something", writes == 0);
    }

    private async Task SomeoneElse(CancellationToken cancellationToken)
    {
        await Say($"Someone changes the workspace by hand: the staging key gets {TamperedLimit:N0} credits, and {Writer} is put out of the support group.");
        var staging = (await workspace.Keys(cancellationToken))["staging"];
        var rest = (await workspace.Members(Support, cancellationToken)).Where(static member => member != Writer);
        await workspace.ChangeByHand(
            new JsonObject
            {
                ["serviceAccounts"] = new JsonObject
                {
                    [staging.Account] = new JsonObject
                    {
                        ["apiKeys"] = new JsonObject { [staging.Id] = new JsonObject { ["characterLimit"] = TamperedLimit } },
                    },
                },
                ["groups"] = new JsonObject
                {
                    [Support] = new JsonObject { ["members"] = new JsonArray([.. rest.Select(static member => (JsonNode)member)]) },
                },
            },
            cancellationToken);
        staging = (await workspace.Keys(cancellationToken))["staging"];
        await Show($"the staging key may now use {staging.Limit:N0} credits per month", staging.Limit == TamperedLimit);
        var members = await workspace.Members(Support, cancellationToken);
        await Show($"in the support group is no {Writer} any more", !members.Contains(Writer));
    }

    private async Task Refresh(CancellationToken cancellationToken)
    {
        await Say("Refresh: Pulumi looks at the workspace and finds what was changed.");
        await Run("refresh", cancellationToken);
        var resources = (await driver.Export(cancellationToken))["deployment"]!["resources"]!.AsArray();
        var staging = resources.Single(static resource => IsNamed(resource, "ServiceAccountApiKey::staging"));
        var limit = (long?)staging!["outputs"]!["characterLimit"];
        await Show($"recorded as it is: the staging key's limit is {limit:N0}", limit == TamperedLimit);
        await Show(
            $"recorded as gone: the membership of {Writer}",
            !resources.Any(static resource => IsNamed(resource, $"GroupMembership::{Writer}")));
        await workspace.TakeRequests(cancellationToken);
    }

    private async Task Repair(CancellationToken cancellationToken)
    {
        await Say("Up: the workspace is brought back to what the program says.");
        await Run("up", cancellationToken);
        var staging = (await workspace.Keys(cancellationToken))["staging"];
        await Show($"the staging key's limit is {staging.Limit:N0} again", staging.Limit == StagingLimit);
        var members = await workspace.Members(Support, cancellationToken);
        await Show($"{Writer} is in the support group again", members.Contains(Writer));
    }

    private async Task Destroy(CancellationToken cancellationToken)
    {
        await Say("Destroy: what the program made goes, and nothing else.");
        await Run("destroy", cancellationToken);
        var keys = await workspace.Keys(cancellationToken);
        await Show($"{keys.Count} keys are left", keys.Count == 0);
        var supporters = await workspace.Members(Support, cancellationToken);
        await Show("the support group may not use the narrator's voice any more", !await workspace.HasRole(Voice, "viewer", Support, cancellationToken));
        await Show($"{Writer} and {Newcomer} have left the support group", !supporters.Contains(Writer) && !supporters.Contains(Newcomer));
        var engineers = await workspace.Members(Engineering, cancellationToken);
        await Show($"the engineering group still has {string.Join(", ", engineers)}", engineers.Count > 0);
    }

    private async Task Run(string operation, CancellationToken cancellationToken)
    {
        if (!await driver.Run(operation, cancellationToken))
        {
            throw new UnexpectedException($"{operation} did not succeed.");
        }
    }

    private Task Say(string text) => teller.Announce(++_step, text);

    private async Task Show(string claim, bool holds)
    {
        if (!holds)
        {
            throw new UnexpectedException($"{claim}, which is not what this step is to show.");
        }

        await teller.Confirm(claim);
    }

    private static bool IsNamed(JsonNode? resource, string ending) =>
        ((string)resource!["urn"]!).EndsWith(ending, StringComparison.Ordinal);
}
