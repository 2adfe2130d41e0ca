using System.Text.Json;
using ElevenProvider.Protocol.Grpc.Client;
using ElevenProvider.Protocol.PropertyValues;
using ElevenProvider.Protocol.Services;
using Pulumirpc;

// What Pulumi's .NET SDK does for a program with one resource and one output: everything it knows comes from these variables.
static string Variable(string name) => Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"{name} is not set.");

using var channel = new GrpcChannel(Variable("PULUMI_MONITOR"), TimeProvider.System);
using var engineChannel = new GrpcChannel(Variable("PULUMI_ENGINE"), TimeProvider.System);
var monitor = new ResourceMonitorClient(channel);
var engine = new EngineClient(engineChannel);
using var config = JsonDocument.Parse(Variable("PULUMI_CONFIG"));
using var secretKeys = JsonDocument.Parse(Variable("PULUMI_CONFIG_SECRET_KEYS"));

var stack = await monitor.RegisterResource(
    new RegisterResourceRequest
    {
        Type = "pulumi:pulumi:Stack",
        Name = $"{Variable("PULUMI_PROJECT")}-{Variable("PULUMI_STACK")}",
        AcceptSecrets = true,
        SupportsResultReporting = true,
    },
    CancellationToken.None);
await engine.SetRootResource(new SetRootResourceRequest { Urn = stack.Urn }, CancellationToken.None);
var key = await monitor.RegisterResource(
    new RegisterResourceRequest
    {
        Type = "elevenlabs:index:Key",
        Name = "from-dotnet",
        Parent = stack.Urn,
        Custom = true,
        AcceptSecrets = true,
        Object = PropertyObject.Empty.With("account", config.RootElement.GetProperty("rec:account").GetString()!).ToStruct(),
    },
    CancellationToken.None);
var outputs = PropertyObject.Empty
    .With("id", key.Id)
    .With("dryRun", Variable("PULUMI_DRY_RUN"))
    .With("organization", Variable("PULUMI_ORGANIZATION"))
    .With("directory", Variable("PULUMI_PWD") == Variable("PULUMI_ROOT_DIRECTORY") && Environment.CurrentDirectory.EndsWith("program", StringComparison.Ordinal))
    .With("secretKeys", secretKeys.RootElement.GetArrayLength());
await monitor.RegisterResourceOutputs(new RegisterResourceOutputsRequest { Urn = stack.Urn, Outputs = outputs.ToStruct() }, CancellationToken.None);
Console.WriteLine("printed by the program");
