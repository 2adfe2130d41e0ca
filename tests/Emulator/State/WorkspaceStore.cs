using System.Text.Json.Nodes;

namespace ElevenProvider.Emulator.State;

/// <summary>The one workspace of an emulator, seen and changed by one at a time.</summary>
internal sealed class WorkspaceStore
{
    private readonly Lock _gate = new();
    private readonly JsonObject _seed;
    private Workspace _workspace;

    /// <exception cref="InvalidWorkspaceException">The seed is no valid workspace.</exception>
    public WorkspaceStore(JsonNode? seed, string? ownerSecret)
    {
        _workspace = WorkspaceFormat.Read(MergePatch.Apply(target: null, seed));
        GiveOwnerKey(_workspace, ownerSecret);
        _seed = WorkspaceFormat.Write(_workspace);
    }

    public JsonObject WithoutSecrets => Use(WorkspaceFormat.WriteWithoutSecrets);

    /// <summary>Nobody else sees or changes the workspace until <paramref name="work"/> returns.</summary>
    public TResult Use<TResult>(Func<Workspace, TResult> work)
    {
        lock (_gate)
        {
            return work(_workspace);
        }
    }

    /// <summary>Applies an RFC 7386 merge patch, wholly or not at all.</summary>
    /// <exception cref="InvalidWorkspaceException">What the patch makes is no valid workspace.</exception>
    public void Patch(JsonNode? patch)
    {
        lock (_gate)
        {
            _workspace = WorkspaceFormat.Read(MergePatch.Apply(WorkspaceFormat.Write(_workspace), WorkspaceFormat.WithoutHiddenSecrets(patch)));
        }
    }

    public void Reset()
    {
        lock (_gate)
        {
            _workspace = WorkspaceFormat.Read(_seed);
        }
    }

    private static void GiveOwnerKey(Workspace workspace, string? secret)
    {
        if (secret is null || workspace.Principals.Any(owner => owner.Principal.ApiKeys.Values.Any(key => key.Secret == secret)))
        {
            return;
        }

        var owner = workspace.Members.Values.Single(member => member.IsOwner);
        owner.ApiKeys[EmulatorOptions.OwnerKeyId] = new ApiKey { Name = "Emulator", Secret = secret, CreatedAtUnix = owner.CreatedAtUnix };
        WorkspaceRules.Enforce(workspace);
    }
}
