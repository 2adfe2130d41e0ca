using ElevenProvider.Declarations;
using ElevenProvider.Provider.Workspaces;

namespace ElevenProvider.Provider.Functions;

/// <summary>Reads the user or service account that the API key belongs to. Never returns a key.</summary>
/// <example name="Who runs the program"><code>
/// variables:
///   user:
///     fn::invoke:
///       function: elevenlabs:getUser
/// outputs:
///   userId: ${user.userId}
///   seat: ${user.seatType}
/// </code></example>
[Function("getUser")]
internal sealed partial class GetUser(Workspace workspace) : Function<GetUser.Inputs, GetUser.Outputs>
{
    /// <summary>It takes no arguments.</summary>
    public sealed record Inputs;

    /// <summary>What is known of the user.</summary>
    public sealed record Outputs
    {
        /// <summary>Id of the user or service account.</summary>
        public required string UserId { get; init; }

        /// <summary>Id of the workspace; absent on servers that do not tell.</summary>
        public string? WorkspaceId { get; init; }

        /// <summary>First name; absent where none is given.</summary>
        public string? FirstName { get; init; }

        /// <summary>Kind of seat: <c>workspace_admin</c>, <c>workspace_member</c> or <c>workspace_lite_member</c>; absent on servers that do not tell.</summary>
        public string? SeatType { get; init; }

        /// <summary>When the user was created, as an RFC 3339 time; absent where it is not known.</summary>
        public DateTimeOffset? CreatedAt { get; init; }

        /// <summary>Plan of the user's subscription, such as <c>creator</c>; absent on servers that do not tell.</summary>
        public string? SubscriptionTier { get; init; }
    }

    /// <inheritdoc/>
    public override async Task<Outputs> Invoke(Inputs inputs, Operation operation)
    {
        var user = await workspace.Api.Users.GetUser(operation.CancellationToken);
        return new Outputs
        {
            UserId = user.UserId,
            WorkspaceId = user.WorkspaceId,
            FirstName = user.FirstName,
            SeatType = user.SeatType,
            CreatedAt = user.CreatedAt,
            SubscriptionTier = user.Subscription?.Tier,
        };
    }
}
