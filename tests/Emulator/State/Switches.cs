namespace ElevenProvider.Emulator.State;

/// <summary>Ways in which servers of this API are known, or suspected, to differ. All off is the API of autumn 2026.</summary>
internal sealed class Switches
{
    /// <summary>
    /// The API of August 2025: creating a key answers no <c>key_id</c>; changing one needs <c>is_enabled</c>, <c>name</c> and
    /// <c>permissions</c> and knows neither <c>no_update</c> nor <c>clear</c>; service accounts cannot be created, groups and
    /// members not be listed, usage not be queried; answers lack what came later, and <c>GET /v1/user</c> gives the caller's key away.
    /// </summary>
    public bool LegacyApi { get; init; }

    /// <summary>Errors hold only <c>status</c> and <c>message</c>, and an unknown object is answered with 400.</summary>
    public bool LegacyErrors { get; init; }

    /// <summary>A wrong key is answered with 400, as in August 2026, instead of 401.</summary>
    public bool WrongKeyAnswers400 { get; init; }

    /// <summary>The group search finds names that begin with what is searched, instead of only that name.</summary>
    public bool GroupSearchByPrefix { get; init; }

    /// <summary>A created object is missing from this many listings that should show it.</summary>
    public int CreatesHiddenForListings { get; init; }

    /// <summary>Permissions given as <c>all</c> are read back as the list of all there are, instead of null.</summary>
    public bool ExpandAllPermissions { get; init; }

    /// <summary>They are read back as this list, whatever permissions there are; null for none of this.</summary>
    public IReadOnlyList<string>? AllPermissionsAre { get; init; }

    /// <summary>Allowed addresses are read back as networks: <c>192.0.2.1</c> becomes <c>192.0.2.1/32</c>.</summary>
    public bool NormalizeAllowedIps { get; init; } = true;

    /// <summary>The group search shows the addresses of service accounts, too.</summary>
    public bool ServiceAccountsInMembersEmails { get; init; } = true;

    /// <summary>Adding someone who is in the group, or removing someone who is not, succeeds instead of being refused.</summary>
    public bool RepeatedMembershipChangesSucceed { get; init; }

    /// <summary>What becomes of a new name for a copy from the voice library.</summary>
    public LibraryCopyEdit LibraryCopyEdit { get; init; }

    /// <summary>Editing a voice without a description or labels keeps those it has, instead of taking them away.</summary>
    public bool EditKeepsOmittedMetadata { get; init; }

    /// <summary>A copy from the voice library has the id that it has there.</summary>
    public bool LibraryCopiesKeepTheirId { get; init; }

    /// <summary>Taking a role away from someone who has none succeeds instead of being refused.</summary>
    public bool UnsharingNothingSucceeds { get; init; }

    /// <summary>An uploaded sample is kept under another name and in another format.</summary>
    public bool SamplesAreRewritten { get; init; }

    /// <summary>Deleting the only sample of a voice is refused.</summary>
    public bool LastSampleStays { get; init; }

    /// <summary>The deprecated <c>GET /v1/usage/character-stats</c> is gone, so that only the analytics query tells the usage.</summary>
    public bool CharacterStatsGone { get; init; }

    /// <summary>How many requests are worked on at the same time: any more are refused at once, with 429. Null: as many as come.</summary>
    public int? MostRequestsAtOnce { get; init; }

    /// <summary>Whether answers have the published form.</summary>
    internal bool AnswersAsPublished => !LegacyApi && !ExpandAllPermissions && AllPermissionsAre is null;
}
