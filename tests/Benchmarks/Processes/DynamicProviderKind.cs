using System.Text.Json;
using ElevenProvider.Benchmarks.Workloads;
using ElevenProvider.Plugin;
using Google.Protobuf.WellKnownTypes;

namespace ElevenProvider.Benchmarks.Processes;

/// <summary>The same resources as a Pulumi dynamic provider in TypeScript: what a user would write where there is no plugin.</summary>
/// <param name="texts">The provider of each resource as Pulumi's runtime writes it down, to be sent with every call.</param>
internal sealed class DynamicProviderKind(IReadOnlyDictionary<string, string> texts) : IProviderKind
{
    private const string ProviderProperty = "__provider";

    public string Title => "dynamic provider (TypeScript)";

    /// <summary>How Pulumi starts the process that runs dynamic providers.</summary>
    public static Command Process { get; } = new("node", HostOf("@pulumi/pulumi"), "127.0.0.1:1");

    /// <summary>Lets Pulumi's runtime write the providers down, as it does in a program.</summary>
    public static async Task<DynamicProviderKind> Load(CancellationToken cancellationToken)
    {
        await using var writer = await ChildProcess.StartAsync(new Command("node", Artifacts.Path("dynamic-provider", "serialize.js")), cancellationToken);
        return new DynamicProviderKind(JsonSerializer.Deserialize<Dictionary<string, string>>(writer.FirstLine)!);
    }

    public Command Start(Uri api) => Process with
    {
        Environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ELEVENLABS_API_KEY"] = EmulatedApi.ApiKey,
            ["ELEVENLABS_BASE_URL"] = api.GetLeftPart(UriPartial.Authority),
        },
    };

    public Struct Settings(Uri api) => new();

    public Declared Declare(ResourceKind kind, string name, Struct inputs)
    {
        var properties = inputs.Clone();
        properties.Fields.Add(ProviderProperty, Value.ForString(texts[kind.ToString()]));
        return new Declared("pulumi-nodejs:dynamic:Resource", name, properties);
    }

    private static string HostOf(string package) => Path.Combine(Repository.Root, "node_modules", package, "cmd", "dynamic-provider", "index.js");
}
