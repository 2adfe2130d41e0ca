using ElevenProvider.Benchmarks.Workloads;
using Google.Protobuf.WellKnownTypes;

namespace ElevenProvider.Benchmarks.Processes;

/// <summary>Our plugin in one of its forms.</summary>
/// <param name="form">How it is compiled.</param>
/// <param name="maxConcurrentRequests">The setting of that name; null leaves it to the plugin.</param>
internal sealed class PluginKind(PluginForm form, int? maxConcurrentRequests = null) : IProviderKind
{
    // Nothing listens there, as nothing has to: the engine's address matters only to messages for the user.
    private const string NoEngine = "127.0.0.1:1";

    public string Title => form.Title;

    public Command Start(Uri api) => new(form.File, NoEngine);

    public Struct Settings(Uri api)
    {
        var settings = Values.Of(("apiKey", EmulatedApi.ApiKey), ("baseUrl", api.ToString()));
        if (maxConcurrentRequests is { } limit)
        {
            settings.Fields.Add("maxConcurrentRequests", Value.ForString(limit.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }

        return settings;
    }

    public Declared Declare(ResourceKind kind, string name, Struct inputs) => new($"elevenlabs:index:{kind}", name, inputs);
}
