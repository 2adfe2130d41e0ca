using ElevenProvider.Provider.Tests.Matrix;

namespace ElevenProvider.Hostile.Tests.Answers;

/// <summary>A plugin whose workspace answers what it is told to. Shared by the tests of a class, each of which begins anew.</summary>
public sealed class GarbledWorkspace : IAsyncLifetime
{
    internal GarbledApi Api { get; private set; } = null!;

    internal Target Target { get; private set; } = null!;

    /// <summary>The workspace as it really is.</summary>
    public string State => Target.Workspace.State.ToJsonString();

    public async Task InitializeAsync()
    {
        Api = await GarbledApi.StartAsync();
        Target = await Target.StartAsync(Api.StandBefore);
    }

    public async Task DisposeAsync()
    {
        await Target.DisposeAsync();
        await Api.DisposeAsync();
    }

    /// <summary>Answers as ever from now on.</summary>
    public void Calm() => Api.Garble = static (_, _, answer) => answer;

    /// <summary>A resource that is yet to be made, in the workspace as it was at first.</summary>
    internal (ResourceLife Life, StackResource It) Begin(string resource)
    {
        Calm();
        Target.Workspace.Reset();
        Target.Engine.Forget();
        var life = Lives.OfResources.Single(life => life.Name == resource);
        life.Prepare(Target.Workspace);
        return (life, new StackResource(Target.Rpc, $"elevenlabs:index:{resource}", "it"));
    }

    /// <summary>A resource that is made.</summary>
    internal async Task<(ResourceLife Life, StackResource It)> Made(string resource)
    {
        var (life, it) = Begin(resource);
        await it.Create(life.Inputs);
        return (life, it);
    }
}
