using ElevenProvider.Api.Groups;
using ElevenProvider.Declarations;
using ElevenProvider.Provider.Workspaces;

namespace ElevenProvider.Provider.Functions;

/// <summary>Reads one group of the workspace, by its id or its name, and who is in it. The API key needs the permission <c>workspace_read</c>.</summary>
/// <example name="Members of a group"><code>
/// variables:
///   support:
///     fn::invoke:
///       function: elevenlabs:getGroup
///       arguments:
///         name: Support
/// outputs:
///   groupId: ${support.id}
///   members: ${support.memberEmails}
/// </code></example>
[Function("getGroup")]
internal sealed partial class GetGroup(Workspace workspace) : Function<GetGroup.Inputs, GroupDetails>
{
    /// <summary>Which group.</summary>
    [ExactlyOneOf("id", "name")]
    public sealed record Inputs
    {
        /// <summary>Id of the group; <c>default</c> is the group of everyone.</summary>
        [NotBlank]
        public string? Id { get; init; }

        /// <summary>Name of the group, letter case included. A name that several groups have is an error.</summary>
        [NotBlank]
        public string? Name { get; init; }
    }

    /// <inheritdoc/>
    public override async Task<GroupDetails> Invoke(Inputs inputs, Operation operation)
    {
        var group = inputs.Id is { } id ? await FindById(id, operation) : await workspace.Groups.FindByName(inputs.Name!, "Give id", operation);
        return GroupDetails.Of(group, await workspace.Groups.MembersOf(group, operation));
    }

    private async Task<Group> FindById(string id, Operation operation)
    {
        var groups = await workspace.Groups.TryList(operation) ?? throw new ProblemException(
            "This server cannot list groups, or the API key may not list them, so that a group is found by its name only. Give name instead of id.");
        return groups.FirstOrDefault(group => group.Id == id)
            ?? throw new ProblemException($"There is no group with the id \"{id}\" in the workspace. Check id, or give name instead.");
    }
}
