using ElevenProvider.Api.Errors;
using ElevenProvider.Api.Voices;
using ElevenProvider.Declarations;
using ElevenProvider.Provider.Workspaces;

namespace ElevenProvider.Provider.Resources;

/// <summary>A voice of the voice library, added to the workspace. The workspace gets a copy with an id of its own, which takes up one of its voice
/// slots. Deleting the resource removes the copy and frees the slot; the voice stays in the library.</summary>
/// <example name="A voice of the library, for a group"><code>
/// configuration:
///   publicUserId:
///     type: string
///   libraryVoiceId:
///     type: string
///   groupId:
///     type: string
/// resources:
///   hotline:
///     type: elevenlabs:SharedVoiceAdd
///     properties:
///       publicUserId: ${publicUserId}
///       voiceId: ${libraryVoiceId}
///       newName: Hotline, calm
///       bookmarked: true
///   hotlineForSupport:
///     type: elevenlabs:ResourceShare
///     properties:
///       resourceType: voice
///       resourceId: ${hotline.addedVoiceId}
///       role: viewer
///       groupId: ${groupId}
/// outputs:
///   voiceId: ${hotline.addedVoiceId}
/// </code></example>
[Resource("SharedVoiceAdd", DeleteBeforeReplace = true)]
internal sealed partial class SharedVoiceAdd(Workspace workspace)
    : Resource<SharedVoiceAdd.Inputs, SharedVoiceAdd.Outputs, SharedVoiceAdd.Id>, IListable<SharedVoiceAdd.Query>
{
    private const string LibrarySpelling = "library:";
    private const string Withdrawn = "copied_disabled";

    /// <summary>What identifies a copy.</summary>
    /// <param name="AddedVoiceId">Id of the copy in the workspace; an import also takes <c>library:</c> with the two ids of the library.</param>
    [ImportId("<voice id in the workspace>", "library:<public user id>/<voice id in the library>")]
    public sealed record Id(string AddedVoiceId);

    /// <summary>What a program sets.</summary>
    public record Inputs
    {
        /// <summary>Public id of the user who owns the voice; the library calls it <c>public_owner_id</c>.</summary>
        [Replaces, NotBlank]
        public required string PublicUserId { get; init; }

        /// <summary>Id of the voice in the library. Not the id to speak with: that is <c>addedVoiceId</c>.</summary>
        [Replaces, NotBlank]
        public required string VoiceId { get; init; }

        /// <summary>What the workspace calls its copy. Whether a copy can be renamed is not documented: where the API does not obey, the update fails,
        /// <c>canBeRenamed</c> becomes false, and the next update replaces the copy.</summary>
        [ReplacesUnless(nameof(Outputs.CanBeRenamed)), NotBlank]
        public required string NewName { get; init; }

        /// <summary>Whether the copy is bookmarked. Where it is not given, a new copy is bookmarked, and later changes in the dashboard are left alone.
        /// It can be set only when the voice is added. Older servers do not tell it, and are believed to have
        /// done what was said.</summary>
        [Replaces, ComputedWhenAbsent, BelievedWhenUntold]
        public bool? Bookmarked { get; init; }

        /// <summary>Whether a copy that the workspace has already is taken over, and renamed to <c>newName</c>, instead of being an error. Such a copy
        /// is from then on deleted with the resource.</summary>
        [MattersOnlyAtCreation]
        public bool AdoptExisting { get; init; } = false;
    }

    /// <summary>What is known of a copy.</summary>
    public sealed record Outputs : Inputs
    {
        /// <summary>Id of the copy, by which the workspace speaks with it. It may differ from <c>voiceId</c>.</summary>
        public required string AddedVoiceId { get; init; }

        /// <summary>Whether a new name can be given in place; false once the API was seen not to obey.</summary>
        public required bool CanBeRenamed { get; init; }

        /// <summary>Category of the voice, such as <c>professional</c>; absent where it is not known.</summary>
        public string? Category { get; init; }

        /// <summary>What the voice is like; absent where nothing is said.</summary>
        public string? Description { get; init; }

        /// <summary>Labels of the voice, such as <c>accent</c>; absent where it is not known.</summary>
        public IReadOnlyDictionary<string, string>? Labels { get; init; }

        /// <summary>Address of a recording to listen to; absent where there is none.</summary>
        public string? PreviewUrl { get; init; }

        /// <summary>State of the copy: <c>copied</c>, or <c>copied_disabled</c> once the owner has withdrawn the voice; absent where it is not
        /// known.</summary>
        public string? Status { get; init; }

        /// <summary>When the copy ceases to work because the owner has withdrawn the voice, as an RFC 3339 time; absent where nothing is planned.</summary>
        public DateTimeOffset? DisableAt { get; init; }

        /// <summary>When the copy was made, as an RFC 3339 time; absent where it is not known.</summary>
        public DateTimeOffset? CreatedAt { get; init; }
    }

    /// <summary>What a list may be narrowed by.</summary>
    public sealed record Query
    {
        /// <summary>Public id of the user whose voices are listed; the copies of all voices where it is not given.</summary>
        public string? PublicUserId { get; init; }
    }

    private VoiceLibrary Library => workspace.VoiceLibrary;

    /// <inheritdoc/>
    public override async Task<Outputs> Create(Inputs inputs, Operation operation)
    {
        // The API makes no two copies, and after an addition whose answer was lost there is one already.
        if (await Library.FindCopy(inputs.VoiceId, operation) is { } existing)
        {
            return await Adopt(existing, inputs, operation);
        }

        string id;
        ApiException? unanswered = null;
        try
        {
            id = await UncertainCreation.Run(() => Add(inputs, operation), lost => FindAdded(unanswered = lost, inputs, operation), NotAdded);
        }
        catch (ApiException problem) when (problem.Kind == ApiErrorKind.Conflict)
        {
            return await Conflicting(problem, unanswered, inputs, operation);
        }
        catch (ApiException problem) when (problem.Kind == ApiErrorKind.QuotaExceeded)
        {
            throw await Library.ExplainLimit(problem, operation);
        }
        catch (ApiException problem) when (problem.Kind == ApiErrorKind.NotFound)
        {
            throw new ProblemException(
                $"{problem.Message} The voice library has no voice \"{inputs.VoiceId}\" of the user \"{inputs.PublicUserId}\", or its owner has withdrawn " +
                "it. Check publicUserId and voiceId against getSharedVoices.");
        }

        return Known(await ReadBack(id, inputs, operation), inputs, canBeRenamed: true);
    }

    /// <inheritdoc/>
    public override async Task<Outputs?> Read(Id id, Outputs? last, Operation operation)
    {
        if (await Locate(id, operation) is not { } voice)
        {
            return null;
        }

        // Deleting what is no copy would destroy a voice of the workspace's own.
        if (last is null && !(VoiceLibrary.IsCopy(voice) && voice.Sharing is { PublicOwnerId: not null, OriginalVoiceId: not null }))
        {
            throw new ProblemException($"The voice \"{voice.VoiceId}\" ({voice.Name}) is not a copy from the voice library. Import the id of such a copy.");
        }

        WarnIfWithdrawn(voice, operation);
        return Known(voice, last, last?.CanBeRenamed ?? true);
    }

    /// <inheritdoc/>
    public override async Task<Outputs> Update(Id id, Outputs? last, Inputs inputs, Operation operation) =>
        await Library.Find(id.AddedVoiceId, operation) is { } voice
            ? Known(await Rename(voice, inputs, operation), inputs, last?.CanBeRenamed ?? true)
            : throw new ProblemException("The voice was deleted behind the stack's back. Run `pulumi refresh`, then `pulumi up`.");

    /// <inheritdoc/>
    public override async Task Delete(Id id, Outputs? last, Operation operation)
    {
        try
        {
            await workspace.Api.Voices.Delete(id.AddedVoiceId, operation.CancellationToken);
        }
        catch (ApiException problem) when (problem.Kind == ApiErrorKind.NotFound)
        {
            // It is gone, which is what was wanted.
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ListedResource> List(Query query, Operation operation)
    {
        await foreach (var copy in Library.ListCopies(operation))
        {
            if (query.PublicUserId is null || query.PublicUserId == copy.Sharing!.PublicOwnerId)
            {
                yield return new ListedResource(copy.VoiceId, copy.Name ?? copy.VoiceId);
            }
        }
    }

    private Task<string> Add(Inputs inputs, Operation operation) => workspace.Api.SharedVoices.Add(
        inputs.PublicUserId, inputs.VoiceId, inputs.NewName, inputs.Bookmarked, operation.CancellationToken);

    private async Task<Voice?> Locate(Id id, Operation operation)
    {
        if (!id.AddedVoiceId.StartsWith(LibrarySpelling, StringComparison.Ordinal))
        {
            return await Library.Find(id.AddedVoiceId, operation);
        }

        return id.AddedVoiceId[LibrarySpelling.Length..].Split('/') is [{ Length: > 0 }, { Length: > 0 } voiceId]
            ? await Library.FindCopy(voiceId, operation)
            : throw new FormatException($"\"{id.AddedVoiceId}\" should look like {LibrarySpelling}<public user id>/<voice id in the library>.");
    }

    // The server knows of a copy, which the list may show only later. It is our own where an addition was not answered and nobody else would have
    // given it that name; and then it is recorded even if the user has given up by now.
    private async Task<Outputs> Conflicting(ApiException problem, ApiException? unanswered, Inputs inputs, Operation operation)
    {
        Voice? copy;
        try
        {
            copy = await workspace.WaitUntilVisible(() => Library.FindCopy(inputs.VoiceId, operation), "the copy that there is", operation);
        }
        catch (Exception failing) when (unanswered is not null && failing is ApiException or OperationCanceledException)
        {
            copy = await FindInSpiteOf(unanswered, inputs, operation) ?? throw NotAdded(unanswered);
        }

        return copy is null
            ? throw new ProblemException($"{problem.Message} No copy of it is listed: look for the voice in the dashboard, and import or delete it.")
            {
                MayHaveChanged = unanswered is not null,
            }
            : unanswered is not null && copy.Name == inputs.NewName ? Known(copy, inputs, canBeRenamed: true)
            : await Adopt(copy, inputs, operation);
    }

    private async Task<Outputs> Adopt(Voice existing, Inputs inputs, Operation operation)
    {
        if (!inputs.AdoptExisting)
        {
            throw new ProblemException(
                $"The workspace has a copy of the library voice \"{inputs.VoiceId}\" already: \"{existing.VoiceId}\" ({existing.Name}). To manage it, run " +
                $"`pulumi import elevenlabs:index:SharedVoiceAdd <name> {existing.VoiceId}`, or set adoptExisting to true to take it over. If a run was interrupted while it added the voice, this is what it left.");
        }

        var adopted = Known(await Rename(existing, inputs, operation), inputs, canBeRenamed: true);
        return inputs.Bookmarked is { } wanted && adopted.Bookmarked != wanted
            ? throw new IncompleteException<Outputs>(adopted, new ProblemException(
                $"The copy \"{existing.VoiceId}\" was taken over, but the API cannot change whether it is bookmarked. The next `pulumi up` replaces it, " +
                "which gives it another id. To keep it, leave bookmarked out."))
            : adopted;
    }

    private async Task<string?> FindAdded(ApiException lost, Inputs inputs, Operation operation)
    {
        operation.Log.Status("no answer to the addition; looking whether the voice was added");
        try
        {
            return (await workspace.WaitUntilVisible(() => Library.FindCopy(inputs.VoiceId, operation), "the voice", operation))?.VoiceId;
        }
        catch (Exception problem) when (problem is ApiException or OperationCanceledException)
        {
            return (await FindInSpiteOf(lost, inputs, operation))?.VoiceId ?? throw NotAdded(lost);
        }
    }

    // A copy that nobody finds cannot be recorded; so even who gives up waits for one more look.
    private async Task<Voice?> FindInSpiteOf(ApiException lost, Inputs inputs, Operation operation)
    {
        try
        {
            return await Library.FindCopy(inputs.VoiceId, operation.InSpiteOfCancellation);
        }
        catch (Exception problem) when (problem is ApiException or OperationCanceledException)
        {
            // What went wrong first says more.
            throw NotAdded(lost);
        }
    }

    private static ProblemException NotAdded(ApiException lost) => new(
        $"{lost.Message} No copy of the voice has appeared so far. Run `pulumi up` again: if there is one by then, it says how to go on.")
    {
        MayHaveChanged = true,
    };

    private async Task<Voice> ReadBack(string id, Inputs inputs, Operation operation)
    {
        var unread = new Voice { VoiceId = id, Name = inputs.NewName, IsBookmarked = inputs.Bookmarked };
        try
        {
            return await workspace.WaitUntilVisible(() => Library.Find(id, operation), "the voice", operation) ?? unread;
        }
        catch (Exception problem) when (problem is ApiException or OperationCanceledException)
        {
            throw new IncompleteException<Outputs>(
                Known(unread, inputs, canBeRenamed: true), ProblemException.HalfDone("The voice was added, but could not be read back.", problem));
        }
    }

    // Whether a copy can be renamed is not documented: the server may refuse, or say yes and do nothing. Only reading tells.
    private async Task<Voice> Rename(Voice voice, Inputs inputs, Operation operation)
    {
        if (voice.Name == inputs.NewName)
        {
            return voice;
        }

        try
        {
            var edit = VoiceEdit.Keeping(voice) with { Name = inputs.NewName };
            await workspace.Api.Voices.Edit(voice.VoiceId, edit, operation.CancellationToken);
        }
        catch (ApiException problem) when (problem.Kind == ApiErrorKind.QuotaExceeded)
        {
            throw await Library.ExplainLimit(problem, operation);
        }
        catch (ApiException problem) when (SaysThatCopiesKeepTheirNames(problem))
        {
            throw NotRenamed(voice, inputs, $" {problem.Message}");
        }
        catch (ApiException problem) when (problem.OutcomeIsUnknown)
        {
            throw HalfDone("Whether the copy was renamed is not known.", problem);
        }

        try
        {
            return await workspace.WaitUntilVisible(() => FindRenamed(voice.VoiceId, inputs.NewName, operation), "the new name", operation)
                ?? throw NotRenamed(voice, inputs, "");
        }
        catch (Exception problem) when (problem is ApiException or OperationCanceledException)
        {
            throw HalfDone("The copy was renamed, but could not be read back.", problem);
        }

        IncompleteException<Outputs> HalfDone(string what, Exception problem) =>
            new(Known(voice, inputs, canBeRenamed: true), ProblemException.HalfDone(what, problem));
    }

    private async Task<Voice?> FindRenamed(string id, string name, Operation operation) =>
        await Library.Find(id, operation) is { } voice && voice.Name == name ? voice : null;

    // An error about the name itself would be met again by a replacement, after the copy is gone.
    private static bool SaysThatCopiesKeepTheirNames(ApiException problem) =>
        problem.Kind == ApiErrorKind.Forbidden
        || (problem is { Kind: ApiErrorKind.Validation, Status: System.Net.HttpStatusCode.BadRequest } && problem.Code != "invalid_parameters");

    private static IncompleteException<Outputs> NotRenamed(Voice voice, Inputs inputs, string reason) => new(
        Known(voice, inputs, canBeRenamed: false),
        new ProblemException(
            $"The copy \"{voice.VoiceId}\" is still called \"{voice.Name}\": the API did not give it the name \"{inputs.NewName}\".{reason} The next " +
            $"`pulumi up` replaces it, which gives it another id. To keep it, set newName to \"{voice.Name}\"."));

    private static void WarnIfWithdrawn(Voice voice, Operation operation)
    {
        if (voice.Sharing is { Status: Withdrawn } sharing)
        {
            var until = sharing.DisableAt is { } end ? $"; the copy works until {end:yyyy-MM-dd}" : "";
            operation.Log.Warning($"The owner has withdrawn the library voice that \"{voice.VoiceId}\" ({voice.Name}) is a copy of{until}.");
        }
    }

    // What a copy was made of never changes, so what was said of that stands.
    private static Outputs Known(Voice voice, Inputs? said, bool canBeRenamed) => new()
    {
        PublicUserId = said?.PublicUserId ?? voice.Sharing!.PublicOwnerId!,
        VoiceId = said?.VoiceId ?? voice.Sharing!.OriginalVoiceId!,
        NewName = voice.Name ?? said?.NewName ?? "",
        Bookmarked = voice.IsBookmarked ?? said?.Bookmarked,
        AddedVoiceId = voice.VoiceId,
        CanBeRenamed = canBeRenamed,
        Category = voice.Category,
        Description = voice.Description,
        Labels = voice.Labels,
        PreviewUrl = voice.PreviewUrl,
        Status = voice.Sharing?.Status,
        DisableAt = voice.Sharing?.DisableAt,
        CreatedAt = voice.CreatedAt,
    };
}
