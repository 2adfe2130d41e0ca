using ElevenProvider.Protocol.PropertyValues;
using ElevenProvider.Protocol.Services;
using Google.Protobuf;
using Pulumirpc;

namespace ElevenProvider.Plugin;

/// <summary>One resource of a stack, as an engine records it and speaks of it to the plugin.</summary>
public sealed class StackResource(IResourceProvider rpc, string type, string name)
{
    public static readonly ByteString Seed = ByteString.CopyFrom([.. Enumerable.Range(1, 32).Select(static number => (byte)number)]);

    /// <summary>Its id; empty until it is made.</summary>
    public string Id { get; set; } = "";

    /// <summary>The checked inputs recorded last.</summary>
    public PropertyObject Inputs { get; set; } = PropertyObject.Empty;

    /// <summary>The outputs recorded last.</summary>
    public PropertyObject Outputs { get; set; } = PropertyObject.Empty;

    public string Type => type;

    public string Urn { get; } = $"urn:pulumi:dev::tests::{type}::{name}";

    public Task<CheckResponse> Check(PropertyObject news) => rpc.Check(
        new CheckRequest { Urn = Urn, Type = type, Name = name, News = news.ToStruct(), Olds = Inputs.ToStruct(), RandomSeed = Seed }, default);

    /// <summary>The inputs after a check that must find nothing wrong.</summary>
    /// <exception cref="InvalidOperationException">It did.</exception>
    public async Task<PropertyObject> Checked(PropertyObject news)
    {
        var response = await Check(news);
        return response.Failures.Count == 0
            ? response.Inputs.ToPropertyObject()
            : throw new InvalidOperationException($"The check of {Urn} found: {response.Failures}");
    }

    /// <summary>What a preview of its creation says.</summary>
    public async Task<CreateResponse> PreviewCreate(PropertyObject news) => await rpc.Create(
        new CreateRequest { Urn = Urn, Type = type, Name = name, Properties = (await Checked(news)).ToStruct(), Preview = true }, default);

    /// <summary>Makes it, and records it.</summary>
    public async Task Create(PropertyObject news, double timeout = 0)
    {
        var inputs = await Checked(news);
        var response = await rpc.Create(
            new CreateRequest { Urn = Urn, Type = type, Name = name, Properties = inputs.ToStruct(), Timeout = timeout }, default);
        Record(response.Id, inputs, response.Properties.ToPropertyObject());
    }

    public async Task<DiffResponse> Diff(PropertyObject news, params string[] ignoreChanges) => await rpc.Diff(
        new DiffRequest
        {
            Id = Id,
            Urn = Urn,
            Type = type,
            Name = name,
            News = (await Checked(news)).ToStruct(),
            Olds = Outputs.ToStruct(),
            OldInputs = Inputs.ToStruct(),
            IgnoreChanges = { ignoreChanges },
        },
        default);

    /// <summary>What a preview of its change says.</summary>
    public async Task<PropertyObject> PreviewUpdate(PropertyObject news) =>
        (await rpc.Update(UpdateRequest(await Checked(news), preview: true), default)).Properties.ToPropertyObject();

    /// <summary>Changes it, and records that.</summary>
    public async Task Update(PropertyObject news, double timeout = 0)
    {
        var inputs = await Checked(news);
        var request = UpdateRequest(inputs, preview: false);
        request.Timeout = timeout;
        var response = await rpc.Update(request, default);
        Record(Id, inputs, response.Properties.ToPropertyObject());
    }

    public Task<ReadResponse> Read(double timeout = 0) => rpc.Read(
        new ReadRequest
        {
            Id = Id,
            Urn = Urn,
            Type = type,
            Name = name,
            Inputs = Inputs.ToStruct(),
            Properties = Outputs.ToStruct(),
            Timeout = timeout,
        },
        default);

    /// <summary>Reads it by its id alone.</summary>
    public Task<ReadResponse> ReadForImport(string id) => rpc.Read(new ReadRequest { Id = id, Urn = Urn, Type = type, Name = name }, default);

    /// <summary>
    /// Refreshes it, records what is live, and compares as an engine does then: what was recorded stands for what is wanted, so the answer
    /// names what was changed behind the stack's back.
    /// </summary>
    /// <exception cref="InvalidOperationException">It is gone.</exception>
    public async Task<DiffResponse> Refresh()
    {
        var response = await Read();
        if (response.Id.Length == 0)
        {
            throw new InvalidOperationException($"{Urn} is gone.");
        }

        var wanted = Inputs;
        Record(response.Id, response.Inputs.ToPropertyObject(), response.Properties.ToPropertyObject());
        return await rpc.Diff(
            new DiffRequest
            {
                Id = Id,
                Urn = Urn,
                Type = type,
                Name = name,
                News = wanted.ToStruct(),
                Olds = Outputs.ToStruct(),
                OldInputs = Inputs.ToStruct(),
            },
            default);
    }

    public Task Delete(double timeout = 0) => rpc.Delete(
        new DeleteRequest
        {
            Id = Id,
            Urn = Urn,
            Type = type,
            Name = name,
            Properties = Outputs.ToStruct(),
            OldInputs = Inputs.ToStruct(),
            Timeout = timeout,
        },
        default);

    /// <summary>Records what a partial failure left behind.</summary>
    public void Record(ErrorResourceInitFailed incomplete, PropertyObject inputs) => Record(incomplete.Id, inputs, incomplete.Properties.ToPropertyObject());

    private void Record(string id, PropertyObject inputs, PropertyObject outputs) => (Id, Inputs, Outputs) = (id, inputs, outputs);

    private UpdateRequest UpdateRequest(PropertyObject news, bool preview) => new()
    {
        Id = Id,
        Urn = Urn,
        Type = type,
        Name = name,
        News = news.ToStruct(),
        Olds = Outputs.ToStruct(),
        OldInputs = Inputs.ToStruct(),
        Preview = preview,
    };
}
