using System.Text.Json;
using Pulumirpc;

namespace ElevenProvider.Provider.Tests.Rpc;

/// <summary>The schema that the plugin serves.</summary>
public sealed class SchemaTests : PluginTest
{
    private JsonElement _schema;

    public static TheoryData<string> Resources => [.. Package.Resources.Select(static resource => resource.Name)];

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        using var document = JsonDocument.Parse((await Rpc.GetSchema(new GetSchemaRequest(), default)).Schema);
        _schema = document.RootElement.Clone();
    }

    [Fact]
    public void The_settings_are_variables_and_inputs_of_the_provider_alike()
    {
        var variables = _schema.GetProperty("config").GetProperty("variables");
        var inputs = _schema.GetProperty("provider").GetProperty("inputProperties");

        Assert.Equal(
            ["apiKey", "baseUrl", "expectedUserId", "maxConcurrentRequests", "maxRetries", "requestTimeoutSeconds", "residency"], Names(variables));
        Assert.Equal(Names(variables), Names(inputs));
        Assert.All([variables, inputs], static settings =>
        {
            Assert.True(settings.GetProperty("apiKey").GetProperty("secret").GetBoolean());
            Assert.All(
                [("apiKey", "ELEVENLABS_API_KEY"), ("baseUrl", "ELEVENLABS_BASE_URL"), ("residency", "ELEVENLABS_API_RESIDENCY")],
                setting => Assert.Contains(setting.Item2, settings.GetProperty(setting.Item1).GetProperty("description").GetString(), StringComparison.Ordinal));
        });
    }

    [Fact]
    public void The_key_itself_is_a_secret_output()
    {
        var key = _schema.GetProperty("resources").GetProperty("elevenlabs:index:ServiceAccountApiKey");

        Assert.True(key.GetProperty("properties").GetProperty("apiKey").GetProperty("secret").GetBoolean());
        Assert.DoesNotContain("apiKey", Names(key.GetProperty("inputProperties")));
        Assert.Equal(["permissions", "serviceAccountUserId"], Strings(key.GetProperty("requiredInputs")).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("apiKey", Strings(key.GetProperty("required")));
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public void Every_input_is_an_output_and_everything_is_described(string name)
    {
        var resource = _schema.GetProperty("resources").GetProperty($"elevenlabs:index:{name}");
        var (inputs, outputs) = (resource.GetProperty("inputProperties"), resource.GetProperty("properties"));

        Assert.NotEmpty(resource.GetProperty("description").GetString()!);
        Assert.Subset(Names(outputs).ToHashSet(StringComparer.Ordinal), Names(inputs).ToHashSet(StringComparer.Ordinal));
        Assert.All(inputs.EnumerateObject().Concat(outputs.EnumerateObject()), static property => Assert.NotEmpty(property.Value.GetProperty("description").GetString()!));
        Assert.Subset(Names(inputs).ToHashSet(StringComparer.Ordinal), Strings(resource.GetProperty("requiredInputs")).ToHashSet(StringComparer.Ordinal));
        Assert.Subset(Names(outputs).ToHashSet(StringComparer.Ordinal), Strings(resource.GetProperty("required")).ToHashSet(StringComparer.Ordinal));
        Assert.True(resource.TryGetProperty("listInputs", out _));
    }

    [Fact]
    public void Every_reference_leads_to_a_type()
    {
        var types = Names(_schema.GetProperty("types")).Select(static token => $"#/types/{token}").Append("pulumi.json#/Asset");

        Assert.Subset(types.ToHashSet(StringComparer.Ordinal), References(_schema).ToHashSet(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Names(JsonElement map) => map.EnumerateObject().Select(static property => property.Name).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Strings(JsonElement list) => list.EnumerateArray().Select(static item => item.GetString()!);

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(static property =>
            property.NameEquals("$ref") ? [property.Value.GetString()!] : References(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };
}
