using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.PropertyValues;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace ElevenProvider.Engine.Tests;

/// <summary>Whatever goes beyond the engine is refused by its name, and never passed over.</summary>
public sealed class RefusalTests
{
    private static readonly Dictionary<string, (string Name, Action<RegisterResourceRequest> Use)> Options = new(StringComparer.Ordinal)
    {
        ["component"] = ("component resource", static request => request.Custom = false),
        ["remote"] = ("component resource", static request => request.Remote = true),
        ["parent"] = ("\"parent\"", static request => request.Parent = "urn:pulumi:dev::rec::elevenlabs:index:Key::other"),
        ["aliases"] = ("\"aliases\"", static request => request.Aliases.Add(new Alias { Urn = "urn:pulumi:dev::rec::t::old" })),
        ["protect"] = ("\"protect\"", static request => request.Protect = true),
        ["retainOnDelete"] = ("\"retainOnDelete\"", static request => request.RetainOnDelete = true),
        ["deletedWith"] = ("\"deletedWith\"", static request => request.DeletedWith = "urn:pulumi:dev::rec::t::other"),
        ["replaceOnChanges"] = ("\"replaceOnChanges\"", static request => request.ReplaceOnChanges.Add("*")),
        ["replaceWith"] = ("\"replaceWith\"", static request => request.ReplaceWith.Add("urn:pulumi:dev::rec::t::other")),
        ["replacementTrigger"] = ("\"replacementTrigger\"", static request => request.ReplacementTrigger = Value.ForNumber(1)),
        ["transforms"] = ("\"transforms\"", static request => request.Transforms.Add(new Callback())),
        ["hooks"] = ("\"hooks\"", static request => request.Hooks = new() { BeforeCreate = { "hook" } }),
        ["stateMigrations"] = ("\"stateMigrations\"", static request => request.StateMigrations.Add(new Callback())),
        ["hideDiffs"] = ("\"hideDiffs\"", static request => request.HideDiffs.Add("limit")),
        ["envVarMappings"] = ("\"envVarMappings\"", static request => request.EnvVarMappings.Add("A", "B")),
        ["packageRef"] = ("parameterized package", static request => request.PackageRef = "ref"),
        ["pluginChecksums"] = ("checksum", static request => request.PluginChecksums.Add("linux-amd64", Google.Protobuf.ByteString.Empty)),
        ["archive"] = ("archive", static request => request.Object = PropertyObject.Empty.With("file", new PropertyArchive("", Path: "x.zip")).ToStruct()),
    };

    public static TheoryData<string> OptionNames => [.. Options.Keys];

    [Theory]
    [MemberData(nameof(OptionNames))]
    public async Task An_option_of_a_resource_is_refused_by_name(string option)
    {
        using var stack = new TestStack();
        // The provider is named, so that no plugin needs to start.
        var output = await stack.FailAsync("up", program => program.RegisterAsync("key", TestProgram.Key(), request =>
        {
            request.Provider = "urn:pulumi:dev::rec::pulumi:providers:elevenlabs::none::1";
            Options[option].Use(request);
        }));

        Assert.Contains(Options[option].Name, output, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("https://www.pulumi.com", output, StringComparison.Ordinal);
        Assert.Empty(stack.TakeCalls());
    }

    [Theory]
    [InlineData("Call")]
    [InlineData("RegisterPackage")]
    [InlineData("RegisterStackTransform")]
    [InlineData("RegisterStackInvokeTransform")]
    [InlineData("RegisterResourceHook")]
    [InlineData("RegisterErrorHook")]
    [InlineData("ExistsResource")]
    public async Task A_method_of_the_monitor_is_refused_by_name(string method)
    {
        using var stack = new TestStack();

        var output = await stack.FailAsync("up", program => program.Channel.CallAsync(
            new GrpcMethod<Empty, Empty>("pulumirpc.ResourceMonitor", method, Empty.Parser, Empty.Parser), new Empty(), timeout: null, program.Stop));

        Assert.Contains("is not supported by pulumi-local", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("transforms", false)]
    [InlineData("invokeTransforms", false)]
    [InlineData("resourceHooks", false)]
    [InlineData("errorHooks", false)]
    [InlineData("parameterization", false)]
    [InlineData("secrets", true)]
    [InlineData("resourceReferences", true)]
    [InlineData("outputValues", true)]
    [InlineData("aliasSpecs", true)]
    [InlineData("deletedWith", true)]
    [InlineData("replaceWith", true)]
    public async Task A_program_is_told_which_features_there_are(string feature, bool isSupported)
    {
        using var stack = new TestStack();
        var answer = !isSupported;

        await stack.SucceedAsync("up", async program =>
            answer = (await program.Monitor.SupportsFeature(new SupportsFeatureRequest { Id = feature }, CancellationToken.None)).HasSupport);

        Assert.Equal(isSupported, answer);
    }

    [Theory]
    [InlineData("--target")]
    [InlineData("--refresh")]
    [InlineData("--show-secrets")]
    [InlineData("--yes")]
    public async Task An_option_of_the_command_line_is_refused_by_name(string option)
    {
        using var stack = new TestStack();

        var output = await stack.FailAsync("up", program: null, option);

        Assert.Contains(option, output, StringComparison.Ordinal);
        Assert.Contains("https://www.pulumi.com", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("99999999999")]
    public async Task A_number_of_parallel_steps_that_is_none_is_a_clear_sentence(string parallel)
    {
        using var stack = new TestStack();

        var output = await stack.FailAsync("up", program: null, "--parallel", parallel);

        Assert.Contains($"--parallel must be a whole number of at least 1, not \"{parallel}\".", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name: rec\nruntime: python\n", "\"python\"")]
    [InlineData("name: rec\nruntime: {name: nodejs, options: {nodeargs: --inspect}}\n", "\"nodeargs\"")]
    [InlineData("name: rec\nruntime: nodejs\noptions: {refresh: always}\n", "\"options\"")]
    [InlineData("name: rec\nruntime: nodejs\npackages: {x: y}\n", "\"packages\"")]
    [InlineData("name: rec\nruntime: nodejs\nconfig: settings\n", "\"config\"")]
    [InlineData("name: rec\nruntime: nodejs\nconfig: {x: {type: string, oneOf: []}}\n", "\"config.x.oneOf\"")]
    [InlineData("name: rec\nruntime: nodejs\nplugins: {analyzers: []}\n", "\"plugins.analyzers\"")]
    [InlineData("runtime: nodejs\n", "\"name\"")]
    [InlineData("name: [\n", "not valid YAML")]
    public async Task A_feature_of_the_project_is_refused_by_name(string project, string expected)
    {
        using var stack = new TestStack(project);

        Assert.Contains(expected, await stack.FailAsync("up"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("secretsprovider: awskms://key\n", "\"secretsprovider\"")]
    [InlineData("environment: [prod]\n", "\"environment\"")]
    [InlineData("config: {\"pulumi:disable-default-providers\": [\"*\"]}\n", "\"pulumi:disable-default-providers\"")]
    [InlineData("config: {\"rec:key\": {secure: v1:x:y}}\n", "encryptionsalt")]
    public async Task A_feature_of_the_settings_is_refused_by_name(string config, string expected)
    {
        using var stack = new TestStack(project: null, config);

        Assert.Contains(expected, await stack.FailAsync("up"), StringComparison.Ordinal);
    }
}
