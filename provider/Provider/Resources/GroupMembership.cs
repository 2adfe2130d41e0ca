using ElevenProvider.Api.Errors;
using ElevenProvider.Api.Groups;
using ElevenProvider.Declarations;
using ElevenProvider.Provider.Workspaces;

namespace ElevenProvider.Provider.Resources;

/// <summary>Membership of one person or service account in a group of the workspace. A membership that exists already is taken over.</summary>
/// <example name="A member of a group"><code>
/// resources:
///   writer:
///     type: elevenlabs:GroupMembership
///     properties:
///       groupName: Support
///       email: writer@example.com
/// </code></example>
/// <example name="A group that was looked up"><code>
/// variables:
///   support:
///     fn::invoke:
///       function: elevenlabs:getGroup
///       arguments:
///         name: Support
/// resources:
///   writer:
///     type: elevenlabs:GroupMembership
///     properties:
///       groupId: ${support.id}
///       email: writer@example.com
/// </code></example>
[Resource("GroupMembership", DeleteBeforeReplace = true)]
internal sealed partial class GroupMembership(Workspace workspace)
    : Resource<GroupMembership.Inputs, GroupMembership.Outputs, GroupMembership.Id>, IListable<GroupMembership.Query>
{
    /// <summary>What identifies a membership.</summary>
    /// <param name="GroupId">Id of the group; on import also <c>group:</c> and its name.</param>
    /// <param name="Email">E-mail address of the member.</param>
    [ImportId("<group id>/<email>", "group:<group name>/<email>")]
    public sealed record Id(string GroupId, string Email);

    /// <summary>What a program sets.</summary>
    [ExactlyOneOf("groupId", "groupName")]
    public record Inputs
    {
        /// <summary>Id of the group; <c>default</c> is the group of everyone. It is looked up where <c>groupName</c> is given.</summary>
        [Replaces, ComputedWhenAbsent, NotBlank]
        public string? GroupId { get; init; }

        /// <summary>Name of the group, letter case included. It is looked up where <c>groupId</c> is given.</summary>
        [Replaces, ComputedWhenAbsent, NotBlank]
        public string? GroupName { get; init; }

        /// <summary>E-mail address of the member, in any letter case. The member must have joined the workspace; an invitation is not enough.</summary>
        [Replaces, EmailAddress, ComparedAs<CaseInsensitive>]
        public required string Email { get; init; }
    }

    /// <summary>What is known of a membership.</summary>
    public sealed record Outputs : Inputs;

    /// <summary>What a list may be narrowed by.</summary>
    public sealed record Query
    {
        /// <summary>Id of the group whose memberships are listed; those of all groups where it is not given.</summary>
        public string? GroupId { get; init; }
    }

    /// <inheritdoc/>
    public override async Task<Outputs> Create(Inputs inputs, Operation operation)
    {
        var group = await Resolve(inputs, operation);
        if (await workspace.Groups.IsMember(group, inputs.Email, operation) != true)
        {
            await Add(group, inputs.Email, operation);
            await ReadBack(group, inputs.Email, operation);
        }

        return Membership(group, inputs.Email);
    }

    /// <inheritdoc/>
    public override async Task<Outputs?> Read(Id id, Outputs? last, Operation operation)
    {
        var (found, email) = await Find(id, last, operation);
        return found is not { } group ? null
            : await workspace.Groups.IsMember(group, email, operation) switch
            {
                true => Membership(group, email),
                false => null,
                null => Unread(group, email, last, operation),
            };
    }

    /// <inheritdoc/>
    public override Task<Outputs> Update(Id id, Outputs? last, Inputs inputs, Operation operation) =>
        // Whatever changes replaces it: this goes on where its creation failed half-way.
        Create(inputs, operation);

    /// <inheritdoc/>
    public override async Task Delete(Id id, Outputs? last, Operation operation)
    {
        try
        {
            await workspace.Api.Groups.RemoveMember(id.GroupId, id.Email, operation.CancellationToken);
        }
        catch (ApiException problem) when (problem.Kind is ApiErrorKind.NotFound || Says(problem, "not_a_member"))
        {
            // The group is gone, or the membership is, which is what was wanted.
        }
        catch (ApiException problem) when (IsRefusal(problem) || problem.Code == "user_not_found")
        {
            // Refused because the membership is gone already, with the member or without, or for another reason: only looking tells.
            if (await workspace.Groups.Find(id.GroupId, last?.GroupName, operation) is { } group
                && await workspace.Groups.IsMember(group, id.Email, operation) != false)
            {
                ExplainScim(group, $"Remove {id.Email} there, or give the record up with `pulumi state delete '{operation.Urn}'`.", problem);
                throw;
            }
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ListedResource> List(Query query, Operation operation)
    {
        var people = GroupDirectory.ById(await workspace.Api.Members.List(operation.CancellationToken));
        foreach (var group in await workspace.Api.Groups.List(operation.CancellationToken))
        {
            foreach (var member in query.GroupId is null || query.GroupId == group.Id ? group.Members : [])
            {
                var email = people.TryGetValue(member, out var person) ? person.Email : member;
                if (email?.Contains('@', StringComparison.Ordinal) == true)
                {
                    yield return new ListedResource($"{group.Id}/{email}", $"{email} in {group.Name}");
                }
            }
        }
    }

    private async Task<Group> Resolve(Inputs inputs, Operation operation) => inputs.GroupId is { } id
        ? await workspace.Groups.Find(id, lastName: null, operation)
            ?? throw new ProblemException($"There is no group with the id \"{id}\" in the workspace. Check groupId, or give groupName instead.")
        : await workspace.Groups.FindByName(inputs.GroupName!, "Give groupId", operation);

    // An import may name the group. A name may hold slashes, at the first of which an id is taken apart; an address holds none.
    private async Task<(Group? Group, string Email)> Find(Id id, Outputs? last, Operation operation)
    {
        if (!id.GroupId.StartsWith(GroupDirectory.ByName, StringComparison.Ordinal))
        {
            return (await workspace.Groups.Find(id.GroupId, last?.GroupName, operation), id.Email);
        }

        var whole = $"{id.GroupId}/{id.Email}";
        var slash = whole.LastIndexOf('/');
        return (await workspace.Groups.FindByName(whole[GroupDirectory.ByName.Length..slash], "Import it as <group id>/<email>", operation), whole[(slash + 1)..]);
    }

    private async Task Add(Group group, string email, Operation operation)
    {
        try
        {
            await workspace.Api.Groups.AddMember(group.Id, email, operation.CancellationToken);
        }
        catch (ApiException problem) when (Says(problem, "already"))
        {
            // Someone else added the member, or the server did not tell before.
        }
        catch (ApiException problem) when (problem.OutcomeIsUnknown)
        {
            switch (await UncertainChange.Settle(problem, () => IsMemberByNow(group, email, operation.InSpiteOfCancellation)))
            {
                case false:
                    ExplainScim(group, $"Add {email} there, then run `pulumi up` again.", problem);
                    throw;
                case null:
                    throw HalfDone(group, email, $"Whether {email} was added to the group is not known.", problem);
            }
        }
        catch (ApiException problem) when (IsRefusal(problem))
        {
            if (await workspace.Groups.IsMember(group, email, operation) != true)
            {
                ExplainScim(group, $"Add {email} there, then run `pulumi up` again.", problem);
                throw;
            }
        }
    }

    // A list may lag behind, and a refresh would take what it does not show yet for gone.
    private async Task ReadBack(Group group, string email, Operation operation)
    {
        try
        {
            await workspace.WaitUntilVisible<object>(
                async () => await IsMemberByNow(group, email, operation) == false ? null : group,
                "the membership",
                operation);
        }
        catch (Exception problem) when (problem is ApiException or OperationCanceledException)
        {
            throw HalfDone(group, email, $"The membership of {email} was made, but could not be read back.", problem);
        }
    }

    private async Task<bool?> IsMemberByNow(Group group, string email, Operation operation) =>
        await workspace.Groups.IsMember(await workspace.Groups.Find(group.Id, group.Name, operation) ?? group, email, operation);

    private static IncompleteException<Outputs> HalfDone(Group group, string email, string what, Exception problem) =>
        new(Membership(group, email), ProblemException.HalfDone(what, problem));

    private static void ExplainScim(Group group, string remedy, ApiException problem)
    {
        if (group.IsScimSynced == true)
        {
            throw new ProblemException(
                $"{problem.Message} The group \"{group.Name}\" is kept in step with an identity provider (SCIM), which alone decides who is in it. {remedy}");
        }
    }

    private static bool IsRefusal(ApiException problem) =>
        problem.Kind is ApiErrorKind.Conflict or ApiErrorKind.NotFound or ApiErrorKind.Validation or ApiErrorKind.Forbidden;

    private static bool Says(ApiException problem, string what) => IsRefusal(problem) && problem.Code?.Contains(what, StringComparison.Ordinal) == true;

    // Dropping the record would leave a membership that nobody manages any more, should it still be there.
    private static Outputs Unread(Group group, string email, Outputs? last, Operation operation)
    {
        var problem = $"This server does not tell whether {email} is in the group {group.Id}";
        if (last is null)
        {
            throw new ProblemException(
                $"{problem}. Name the group in the id, as in {GroupDirectory.ByName}<name>/<email>, or declare the membership: one that exists already is taken over.");
        }

        operation.Log.Warning($"{problem}, so its record is left as it was.");
        return last;
    }

    // In lower case, as the API keeps addresses, so that a membership has one id; the program's own spelling stays in its inputs and outputs.
#pragma warning disable CA1308 // Lower case is the API's form.
    private static Outputs Membership(Group group, string email) => new() { GroupId = group.Id, GroupName = group.Name, Email = email.ToLowerInvariant() };
#pragma warning restore CA1308
}
