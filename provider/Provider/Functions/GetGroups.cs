using ElevenProvider.Api.Errors;
using ElevenProvider.Api.Groups;
using ElevenProvider.Declarations;
using ElevenProvider.Provider.Workspaces;

namespace ElevenProvider.Provider.Functions;

/// <summary>Reads all groups of the workspace, the one of everyone included. The API key needs the permission <c>workspace_read</c>, and
/// <c>workspace_members_read</c> for the addresses of members.</summary>
/// <example name="All groups"><code>
/// variables:
///   found:
///     fn::invoke:
///       function: elevenlabs:getGroups
/// outputs:
///   groups: ${found.groups}
/// </code></example>
[Function("getGroups")]
internal sealed partial class GetGroups(Workspace workspace) : Function<GetGroups.Inputs, GetGroups.Outputs>
{
    /// <summary>It takes no arguments.</summary>
    public sealed record Inputs;

    /// <summary>What was found.</summary>
    public sealed record Outputs
    {
        /// <summary>The groups, in the order of the API.</summary>
        public required IReadOnlyList<GroupDetails> Groups { get; init; }
    }

    /// <inheritdoc/>
    public override async Task<Outputs> Invoke(Inputs inputs, Operation operation)
    {
        var groups = await List(operation);
        var people = groups.Any(static group => group.Members.Count > 0) ? await workspace.Groups.TryListPeople(operation) : null;
        return new Outputs { Groups = [.. groups.Select(group => GroupDetails.Of(group, GroupMembers.Listed(group).WithEmailsOf(people)))] };
    }

    private async Task<IReadOnlyList<Group>> List(Operation operation)
    {
        try
        {
            return await workspace.Api.Groups.List(operation.CancellationToken);
        }
        catch (ApiException problem) when (problem.Kind == ApiErrorKind.UnknownEndpoint)
        {
            throw new ProblemException("This server cannot list groups. Read the ones that you need by their names with getGroup.");
        }
    }
}
