using System.Text.Json.Nodes;
using ElevenProvider.Emulator.Faults;
using ElevenProvider.Protocol.PropertyValues;
using static ElevenProvider.Provider.Tests.Values;

namespace ElevenProvider.Provider.Tests.Resources;

/// <summary>A test of voices that are added from the voice library.</summary>
public abstract class SharedVoiceAddTest : PluginTest
{
    protected const string Owner = "0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0";
    protected const string Calm = "LibraryVoiceCalm0001";
    protected const string Narrator = "NarratorVoice0000001";
    protected const string AddRoute = "/v1/voices/add/{public_user_id}/{voice_id}";
    protected const string VoiceRoute = "/v1/voices/{voice_id}";
    protected const string EditRoute = VoiceRoute + "/edit";
    protected const string ListRoute = "/v2/voices";

    private protected StackResource Voice(string name = "it") => Resource("SharedVoiceAdd", name);

    /// <summary>What a program gives: a voice of the library, its new name, and what else is named.</summary>
    private protected static PropertyObject Inputs(params (string Name, PropertyValue Value)[] more) => more.Aggregate(
        Properties(("publicUserId", Owner), ("voiceId", Calm), ("newName", "Nora")),
        static (inputs, property) => inputs.With(property.Name, property.Value));

    /// <summary>The copies in the workspace as they really are, by id.</summary>
    protected IReadOnlyDictionary<string, JsonObject> Copies => Emulator.State["voices"]!.AsObject()
        .Where(static voice => voice.Value!["sharing"] is not null)
        .ToDictionary(static voice => voice.Key, static voice => voice.Value!.AsObject(), StringComparer.Ordinal);

    protected int Number(string property) => (int)Emulator.State["subscription"]![property]!;

    /// <summary>Someone else changes a voice.</summary>
    protected void ChangeVoice(string id, JsonObject? change) =>
        Emulator.PatchState(new JsonObject { ["voices"] = new JsonObject { [id] = change } }.ToJsonString());

    protected void Subscription(string property, int value) =>
        Emulator.PatchState(new JsonObject { ["subscription"] = new JsonObject { [property] = value } }.ToJsonString());

    /// <summary>Loses the answers to requests that were obeyed.</summary>
    protected void LoseAnswer(string method, string route) =>
        Emulator.AddFault(new Fault { Method = method, Route = route, Connection = ConnectionFault.ResetAfter });

    /// <summary>Adds the voice behind the stack's back, and returns the id of the copy.</summary>
    private protected async Task<string> AddByHand(params (string Name, PropertyValue Value)[] more)
    {
        var other = Voice("other");
        await other.Create(Inputs(more));
        Emulator.ClearRequests();
        return other.Id;
    }
}
