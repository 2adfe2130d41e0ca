using ElevenProvider.Declarations;
using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.PropertyValues;
using ElevenProvider.Provider.Lifecycle;
using ElevenProvider.Provider.Workspaces;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace ElevenProvider.Provider.Rpc;

/// <summary>Answers what the engine asks about resources. Checks, diffs and previews are answered from the declaration alone.</summary>
internal sealed class ResourceCalls(OperationRunner runner, EngineConnection engine)
{
    private readonly ClaimedObjects _claims = new();

    /// <summary>A new operation of the engine begins.</summary>
    public void Begin() => _claims.Clear();

    /// <summary>Answers <c>Check</c>: every fault at once, each with its property, and the inputs completed.</summary>
    public async Task<CheckResponse> Check(CheckRequest request)
    {
        var context = new CheckContext(request.Name, request.Olds.ToPropertyObject(), request.RandomSeed.Memory, request.Autonaming);
        var news = request.News.ToPropertyObject();
        var result = Find(request.Type, request.Urn).Check(news, context);
        var log = new OperationLog(engine, request.Urn, new SecretTexts(news));
        foreach (var warning in result.Warnings)
        {
            log.Warning(warning);
        }

        await log.Flush();
        return new CheckResponse { Inputs = result.Inputs.ToStruct(), Failures = { result.Failures } };
    }

    /// <summary>Answers <c>Diff</c> from the inputs recorded, or from the outputs where an engine sends no inputs, and notes that the object is kept.</summary>
    public DiffResponse Diff(DiffRequest request)
    {
        var resource = Find(request.Type, request.Urn);
        var olds = request.Olds.ToPropertyObject();
        var difference = resource.Diff(request.News.ToPropertyObject(), request.OldInputs?.ToPropertyObject() ?? olds, olds, request.IgnoreChanges);
        if (difference.Replaces.Count == 0)
        {
            _claims.Claim(resource, request.Id, olds, request.Urn);
        }

        return difference;
    }

    /// <summary>Answers <c>Create</c>.</summary>
    /// <exception cref="GrpcException">It failed; with <c>ErrorResourceInitFailed</c> in its details where something was made and is to be recorded.</exception>
    public async Task<CreateResponse> Create(CreateRequest request, CancellationToken cancellationToken)
    {
        var resource = Find(request.Type, request.Urn);
        var news = request.Properties.ToPropertyObject();
        if (request.Preview)
        {
            return new CreateResponse { Properties = resource.PreviewCreate(news).ToStruct() };
        }

        var state = await runner.Run(
            request.Urn,
            new SecretTexts(news),
            TimeLimit.OfCreation(request.Timeout),
            (workspace, operation) => Create(resource, workspace, news, operation),
            cancellationToken);
        return new CreateResponse { Id = state.Id, Properties = state.Outputs.ToStruct() };
    }

    /// <summary>Answers <c>Read</c>; without an id where the object is gone.</summary>
    public async Task<ReadResponse> Read(ReadRequest request, CancellationToken cancellationToken)
    {
        var resource = Find(request.Type, request.Urn);

        // An import knows the id only; a program that gets an object knows no inputs, but may say some of its properties.
        (PropertyObject? Inputs, PropertyObject Outputs)? recorded =
            request.Inputs is { Fields.Count: > 0 } ? (request.Inputs.ToPropertyObject(), request.Properties.ToPropertyObject())
            : request.Properties is { Fields.Count: > 0 } ? (null, request.Properties.ToPropertyObject())
            : null;
        var state = await runner.Run(
            request.Urn,
            recorded is { } record ? new SecretTexts(record.Inputs ?? PropertyObject.Empty, record.Outputs) : SecretTexts.None,
            TimeLimit.OfRead(request.Timeout),
            (workspace, operation) => Read(resource, workspace, request.Id, recorded, operation),
            cancellationToken);
        return state is null
            ? new ReadResponse()
            : new ReadResponse { Id = state.Id, Inputs = state.Inputs.ToStruct(), Properties = state.Outputs.ToStruct() };
    }

    /// <summary>Answers <c>Update</c>.</summary>
    /// <exception cref="GrpcException">It failed; with <c>ErrorResourceInitFailed</c> in its details where something was changed and is to be recorded.</exception>
    public async Task<UpdateResponse> Update(UpdateRequest request, CancellationToken cancellationToken)
    {
        var resource = Find(request.Type, request.Urn);
        var (news, olds) = (request.News.ToPropertyObject(), request.Olds.ToPropertyObject());
        var oldInputs = (request.OldInputs ?? request.Olds).ToPropertyObject();
        if (request.Preview)
        {
            return new UpdateResponse { Properties = resource.PreviewUpdate(news, oldInputs, olds).ToStruct() };
        }

        var state = await runner.Run(
            request.Urn,
            new SecretTexts(news, olds),
            TimeLimit.OfUpdate(request.Timeout),
            (workspace, operation) => resource.Update(
                workspace, request.Id, olds, news, operation with { IsRecordInDoubt = resource.IsRecordInDoubt(oldInputs, olds) }),
            cancellationToken);
        return new UpdateResponse { Properties = state.Outputs.ToStruct() };
    }

    /// <summary>Answers <c>Delete</c>. What another resource has too stays.</summary>
    public async Task<Empty> Delete(DeleteRequest request, CancellationToken cancellationToken)
    {
        var resource = Find(request.Type, request.Urn);
        var olds = request.Properties.ToPropertyObject();
        return await runner.Run(
            request.Urn,
            new SecretTexts(olds),
            TimeLimit.OfDeletion(request.Timeout),
            async (workspace, operation) =>
            {
                if (_claims.OtherClaimant(resource, request.Id, olds, request.Urn) is { } other)
                {
                    operation.Log.Warning($"{request.Id} stays in the workspace, because {other} has it too. Only the record of {request.Urn} goes.");
                    return new Empty();
                }

                await resource.Delete(workspace, request.Id, olds, operation);
                _claims.Release(resource, request.Id, olds);
                return new Empty();
            },
            cancellationToken);
    }

    /// <summary>Answers <c>List</c>, with all that it streams.</summary>
    /// <exception cref="GrpcException"><see cref="GrpcStatusCode.Unimplemented"/>: objects of this type cannot be listed. Any other: it failed.</exception>
    public async Task<IReadOnlyList<ListResponse>> List(ListRequest request, CancellationToken cancellationToken)
    {
        var resource = Find(request.Token, urn: "");
        var query = request.Query.ToPropertyObject();
        if (resource.Query is null)
        {
            throw new GrpcException(GrpcStatusCode.Unimplemented, $"The objects of {request.Token} cannot be listed.");
        }

        if (query.ContainsUnknowns)
        {
            return [new ListResponse { Computed = new ListResponse.Types.Computed() }];
        }

        var limit = request.Limit < 1 ? int.MaxValue : (int)Math.Min(request.Limit, int.MaxValue);
        var found = await runner.Run(
            urn: "",
            new SecretTexts(query),
            TimeLimit.None,
            (workspace, operation) => Collect(resource.List(workspace, query, operation), limit, operation.CancellationToken),
            cancellationToken);
        return [.. found.Select(static each => new ListResponse { Result = new ListResponse.Types.Result { Id = each.Id, Name = each.Name } })];
    }

    private async Task<ResourceState> Create(ResourceDeclaration<Workspace> resource, Workspace workspace, PropertyObject news, Operation operation)
    {
        try
        {
            var made = await resource.Create(workspace, news, operation);
            _claims.Claim(resource, made.Id, made.Outputs, operation.Urn);
            return made;
        }
        catch (GrpcException failure) when (failure.Status.Find<ErrorResourceInitFailed>() is { } incomplete)
        {
            _claims.Claim(resource, incomplete.Id, incomplete.Properties.ToPropertyObject(), operation.Urn);
            throw;
        }
    }

    // A refresh reads much of the same for many resources, and what it was told a moment ago is good enough for those that it shows.
    // What it does not show, or not well enough, may be there since, so it is asked for again.
    private static async Task<ResourceState?> Read(
        ResourceDeclaration<Workspace> resource,
        Workspace workspace,
        string id,
        (PropertyObject? Inputs, PropertyObject Outputs)? recorded,
        Operation operation)
    {
        var earlier = workspace.AcceptingEarlierAnswers(operation);
        try
        {
            var state = await resource.Read(earlier, id, recorded, operation);
            if (state is not null || !earlier.Api.HasReadEarlierAnswers)
            {
                return state;
            }
        }
        catch (ProblemException) when (earlier.Api.HasReadEarlierAnswers)
        {
        }

        return await resource.Read(workspace, id, recorded, operation);
    }

    private static async Task<List<ListedResource>> Collect(IAsyncEnumerable<ListedResource> resources, int limit, CancellationToken cancellationToken)
    {
        var found = new List<ListedResource>();
        await foreach (var resource in resources.WithCancellation(cancellationToken))
        {
            found.Add(resource);
            if (found.Count == limit)
            {
                break;
            }
        }

        return found;
    }

    // Engines before 3.154 do not send the type, but the URN holds it: urn:pulumi:stack::project::parent$type::name.
    private static ResourceDeclaration<Workspace> Find(string type, string urn)
    {
        var token = type.Length > 0 ? type : urn.Split("::") is [_, _, var qualified, ..] ? qualified[(qualified.LastIndexOf('$') + 1)..] : "";
        return (Package.Member(token) is { } name ? Package.FindResource(name) : null)
            ?? throw new GrpcException(GrpcStatusCode.InvalidArgument, $"There is no resource {Package.Shown(token)} in this version of the provider ({Package.Version}).");
    }
}
