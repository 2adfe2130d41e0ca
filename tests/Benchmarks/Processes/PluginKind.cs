using ElevenProvider.Benchmarks.Workloads;
using Google.Protobuf.WellKnownTypes;

namespace ElevenProvider.Benchmarks.Processes;

/// <summary>Our plugin in one of its forms, with its default settings.</summary>
/// <param name="form">How it is compiled.</param>
internal sealed class PluginKind(PluginForm form) : IProviderKind
{
    // Nothing listens there, as nothing has to: the engine's address matters only to messages for the user.
    private const string NoEngine = "127.0.0.1:1";

    public string Title => form.Title;

    public Command Start(Uri api) => new(form.File, NoEngine);

    public Struct Settings(Uri api) => Values.Of(("apiKey", EmulatedApi.ApiKey), ("baseUrl", api.ToString()));

    public Declared Declare(ResourceKind kind, string name, Struct inputs) => new($"elevenlabs:index:{kind}", name, inputs);
}
