using ElevenProvider.Protocol.PropertyValues;
using ElevenProvider.Provider.Tests.Matrix;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace ElevenProvider.Hostile.Tests.Requests;

/// <summary>Real requests of every method: what an engine says to a plugin that it takes through the lives of all resources.</summary>
internal static class RequestCorpus
{
    public static async Task<IReadOnlyList<RecordedCall>> Record()
    {
        await using var target = await Target.StartAsync();
        var rpc = new RecordingProvider(target.Rpc);
        await Introduce(rpc, target);
        foreach (var life in Lives.OfResources)
        {
            life.Prepare(target.Workspace);
            await Live(life, rpc);
        }

        foreach (var (name, arguments) in Lives.OfFunctions)
        {
            await rpc.Invoke(new InvokeRequest { Tok = $"elevenlabs:index:{name}", Args = arguments.ToStruct() }, default);
        }

        return rpc.Calls;
    }

    private static async Task Introduce(RecordingProvider rpc, Target target)
    {
        var settings = target.Settings.ToStruct();
        await target.Configure(rpc);
        await rpc.Attach(new PluginAttach { Address = target.Engine.Address }, default);
        await rpc.GetPluginInfo(new Empty(), default);
        await rpc.GetSchema(new GetSchemaRequest(), default);
        await rpc.GetMapping(new GetMappingRequest { Key = "terraform" }, default);
        await rpc.GetMappings(new GetMappingsRequest { Key = "terraform" }, default);
        await rpc.CheckConfig(new CheckRequest { Urn = "urn:pulumi:dev::tests::pulumi:providers:elevenlabs::it", News = settings }, default);
        await rpc.DiffConfig(new DiffRequest { Urn = "urn:pulumi:dev::tests::pulumi:providers:elevenlabs::it", News = settings, OldInputs = settings, Olds = settings }, default);
        await rpc.Cancel(new Empty(), default);
    }

    private static async Task Live(ResourceLife life, RecordingProvider rpc)
    {
        var it = new StackResource(rpc, $"elevenlabs:index:{life.Name}", "it");
        await it.PreviewCreate(life.Inputs);
        await it.Create(life.Inputs, timeout: 300);
        await it.Refresh();
        foreach (var id in life.ImportIds(it))
        {
            await it.ReadForImport(id);
        }

        await it.Diff(life.ReplacingInputs, "name", "labels[\"a.b\"]", "*");
        if (life.ChangedInputs is { } changed)
        {
            await it.PreviewUpdate(changed);
            await it.Update(changed, timeout: 300);
        }

        await foreach (var listed in rpc.List(new ListRequest { Token = it.Type, Query = life.Query(it).ToStruct(), Limit = 10 }, default))
        {
            _ = listed;
        }

        await it.Delete(timeout: 300);
    }
}
