using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ElevenProvider.Clocks;
using ElevenProvider.Emulator.Faults;
using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Provider.Tests.Matrix;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace ElevenProvider.Provider.Tests.Faults;

/// <summary>A plugin and a workspace of their own for one operation of one resource, which is carried out as an engine does it.</summary>
/// <param name="life">The resource.</param>
/// <param name="operation">The operation.</param>
/// <param name="time">The clock of the plugin; null for one by which waits are over at once.</param>
internal sealed partial class FaultWorkbench(ResourceLife life, string operation, FakeTime? time = null) : PluginTest
{
    private const int TimeLimit = 90;

    private static readonly TimeSpan RequestTimeout = TimeSpan.FromSeconds(600);

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private StackResource _it = null!;

    protected override FakeTime Time { get; } = time ?? new FakeTime();

    /// <summary>The key that the faults send back.</summary>
    protected override string OwnKey => EchoedSecrets.ApiKey;

    /// <summary>The calls that the operation made so far.</summary>
    public IReadOnlyList<(string Method, string Route)> Calls => [.. Emulator.Requests.Select(static request => (request.Method, request.Route))];

    /// <summary>How many changes the API has carried out.</summary>
    public int Writes => Emulator.Requests.Count(static request => request.Method != "GET" && request.Status is null or (>= 200 and < 300));

    /// <summary>What the user was warned of so far.</summary>
    public IReadOnlyList<string> Warned => Warnings;

    /// <summary>Brings everything to where the operation begins.</summary>
    public async Task Prepare()
    {
        await InitializeAsync();
        life.Prepare(Emulator);
        Collect(Emulator.State);
        _it = Resource(life.Name);
        if (operation != "Create")
        {
            await _it.Create(life.Inputs);
        }

        Emulator.ClearRequests();
    }

    /// <summary>Carries the operation out; null where it succeeded, else how it failed.</summary>
    public async Task<GrpcStatus?> Run(Fault? fault = null)
    {
        if (fault is not null)
        {
            Emulator.AddFault(fault);
        }

        var running = Perform();
        if (fault is { DelayMs: > 0 })
        {
            await RequestsHang();
            Time.Advance(RequestTimeout);
        }

        return await OutcomeOf(running);
    }

    /// <summary>Carries the operation out until its change has reached the server, and interrupts it then; null where it succeeded all the same.</summary>
    public async Task<GrpcStatus?> Interrupt((string Method, string Route) change, Interruption interruption)
    {
        if (interruption == Interruption.NeverCarriedOut)
        {
            Hang(change.Method, change.Route);
        }
        else
        {
            HoldAnswer(change.Method, change.Route);
        }

        var running = Perform(interruption == Interruption.TimeLimit ? TimeLimit : 0);
        await RequestsHang();
        if (interruption == Interruption.TimeLimit)
        {
            Time.Advance(TimeSpan.FromSeconds(TimeLimit));
        }
        else
        {
            await Rpc.Cancel(new Empty(), default);
        }

        if (interruption == Interruption.Answered)
        {
            AnswerHanging();
        }
        else
        {
            Time.Advance(TimeSpan.FromSeconds(1.5));
        }

        return await OutcomeOf(running);
    }

    /// <summary>Lets the run be the next one: what was seen a moment ago counts no more.</summary>
    public Task<GrpcStatus?> RunLater()
    {
        Time.Advance(TimeSpan.FromMinutes(1));
        return Run();
    }

    /// <summary>Takes the resource out of the program, as far as it is recorded.</summary>
    public Task Remove() => _it.Id.Length > 0 ? _it.Delete() : Task.CompletedTask;

    /// <summary>Sets the program back to what it was before the operation.</summary>
    public Task SetBack() => _it.Update(life.Inputs);

    /// <summary>Id of the one object that the workspace did not have at first.</summary>
    public string NewObject => Assert.Single(NewObjects(Emulator.State));

    private async Task<GrpcStatus?> OutcomeOf(Task running)
    {
        await Task.WhenAny(running);

        if (running.IsCompletedSuccessfully)
        {
            return null;
        }

        var status = await FailureOf(() => running);
        if (status.Find<ErrorResourceInitFailed>() is { } incomplete)
        {
            _it.Record(incomplete, await _it.Checked(Wanted));
        }

        return status;
    }

    /// <summary>What is recorded must be so, and nothing left to do.</summary>
    public async Task IsSettled()
    {
        if (operation == "Delete")
        {
            Assert.False(life.Exists(Emulator, _it));
            return;
        }

        Assert.True(life.Exists(Emulator, _it));
        Assert.Equal(DiffResponse.Types.DiffChanges.DiffNone, (await _it.Diff(Wanted)).Changes);
        await NothingChanged(_it);
        if (life.Name == "ServiceAccountApiKey")
        {
            Assert.Contains("apiKey", _it.Outputs.Keys);
        }
    }

    /// <summary>The workspace, whatever the ids of what was made in it are.</summary>
    public string Workspace() => Form(Emulator.State);

    private Protocol.PropertyValues.PropertyObject Wanted => operation == "Update" ? life.ChangedInputs! : life.Inputs;

    private Task Perform(double timeout = 0) => operation switch
    {
        "Create" when _it.Id.Length == 0 => _it.Create(Wanted, timeout),
        "Create" or "Update" => _it.Update(Wanted, timeout),
        "Read" => Read(),
        _ => _it.Delete(timeout),
    };

    // A record must not be lost for an answer that says that the object is gone when it is not; that only a 404 says.
    private async Task Read()
    {
        if ((await _it.Read()).Id.Length == 0)
        {
            throw new GrpcException(GrpcStatusCode.NotFound, "It is gone.");
        }
    }

    private void Collect(JsonNode? node)
    {
        foreach (var (name, value) in node as JsonObject ?? [])
        {
            _names.Add(name);
            Collect(value);
        }

        foreach (var item in node as JsonArray ?? [])
        {
            Collect(item);
        }

        if (node is JsonValue text && text.TryGetValue(out string? said))
        {
            _names.Add(said);
        }
    }

    private IEnumerable<string> NewObjects(JsonNode? node) => (node as JsonObject ?? []).SelectMany(property =>
        property.Value is JsonObject && !_names.Contains(property.Key) && Identifier().IsMatch(property.Key) ? [property.Key] : NewObjects(property.Value));

    private string Form(JsonNode? node) => node switch
    {
        // A role that nobody has any more is as good as one that nobody ever had.
        JsonObject properties => $"{{{string.Join(',', properties
            .Where(static property => property is { Key: not ("hint" or "createdAtUnix" or "subscription" or "clonedByCount"), Value: not JsonArray { Count: 0 } })
            .Select(property => $"{Known(property.Key)}:{Form(property.Value)}")
            .Order(StringComparer.Ordinal))}}}",
        JsonArray items => $"[{string.Join(',', items.Select(Form))}]",
        JsonValue text when text.TryGetValue(out string? said) => Known(said),
        _ => node?.ToJsonString() ?? "null",
    };

    private string Known(string text) => !_names.Contains(text) && Identifier().IsMatch(text) ? "an id" : text;

    [GeneratedRegex("^[A-Za-z0-9]{20,}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Identifier();
}
