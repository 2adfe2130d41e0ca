using ElevenProvider.Declarations;
using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.PropertyValues;
using ElevenProvider.Provider.Workspaces;
using Pulumirpc;

namespace ElevenProvider.Provider.Tests.Matrix;

/// <summary>One row for each resource of the package, one column for each step of a life: the real plugin over gRPC, the emulated workspace
/// over HTTP. A resource without a <see cref="ResourceLife"/> fails every column.</summary>
public sealed class LifecycleMatrixTests : PluginTest
{
    private const int TimeLimit = 90;

    public static TheoryData<string> Resources => [.. Package.Resources.Select(static resource => resource.Name)];

    [Fact]
    public void Every_life_is_that_of_a_resource() =>
        Assert.Subset(Package.Resources.Select(static resource => resource.Name).ToHashSet(StringComparer.Ordinal), ResourceLife.All.Keys.ToHashSet(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task Check(string name)
    {
        var (life, it) = Start(name);

        var faulty = await it.Check(life.WrongInputs);
        Assert.Equal(life.WrongPaths.Order(StringComparer.Ordinal), faulty.Failures.Select(static failure => failure.Property).Order(StringComparer.Ordinal));
        Assert.True(faulty.Failures.Count > 1, "The wrong inputs must have several faults, to show that all are reported at once.");

        var once = await it.Checked(life.Inputs);
        Assert.Equal(once, await it.Checked(once));
        Assert.Empty(Requests);
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task Preview(string name)
    {
        var (life, it) = Start(name);

        var preview = await it.PreviewCreate(life.Inputs);

        Assert.Empty(Requests);
        Assert.Equal("", preview.Id);
        var outputs = preview.Properties.ToPropertyObject();
        Assert.Equal(life.UnknownInPreview.Order(StringComparer.Ordinal), outputs.Where(static output => output.Value.ContainsUnknowns).Select(static output => output.Key).Order(StringComparer.Ordinal));
        Assert.All(await it.Checked(life.Inputs), input => Assert.Equal(input.Value.Unwrap(), outputs[input.Key].Unwrap()));
        await it.Create(life.Inputs);
        Assert.All(outputs.Where(static output => !output.Value.ContainsUnknowns), predicted => Assert.Equal(
            predicted.Value.Unwrap(), (it.Outputs.Find(predicted.Key) ?? PropertyValue.Null).Unwrap()));
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task Create(string name)
    {
        var (life, it) = Start(name);

        await it.Create(life.Inputs);

        Assert.True(life.Exists(Emulator, it));
        Assert.NotEmpty(it.Id);
        Assert.False(it.Outputs.ContainsUnknowns);
        Assert.All(Declaration(name).Outputs.Properties.Where(static output => output.IsAlwaysPresent), output => Assert.Contains(output.Name, it.Outputs.Keys));
        Assert.All(it.Inputs, input => Assert.Equal(input.Value.Unwrap(), it.Outputs[input.Key].Unwrap()));
        Assert.Equal(DiffResponse.Types.DiffChanges.DiffNone, (await it.Diff(life.Inputs)).Changes);
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task Read(string name)
    {
        var (life, it) = await Made(name);

        var read = await it.Read();

        Assert.Equal(it.Id, read.Id);
        Assert.Equal(it.Inputs, read.Inputs.ToPropertyObject());
        Assert.Equal(it.Outputs, read.Properties.ToPropertyObject());
        Assert.True(life.Exists(Emulator, it));
        AssertNoWrite();
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task Drift(string name)
    {
        var (life, it) = await Made(name);
        var updatable = Updatable(name);
        Assert.Equal(updatable, life.Drifts.Keys.Order(StringComparer.Ordinal));

        foreach (var (property, change) in life.Drifts)
        {
            Emulator.PatchState(change(it).ToJsonString());
            Assert.Equal([property], (await it.Refresh()).Diffs);
            Assert.Equal([property], (await it.Diff(life.Inputs)).Diffs);

            await it.Update(life.Inputs);
            Assert.Equal(DiffResponse.Types.DiffChanges.DiffNone, (await it.Refresh()).Changes);
            Assert.Equal(DiffResponse.Types.DiffChanges.DiffNone, (await it.Diff(life.Inputs)).Changes);
        }
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task Update(string name)
    {
        var (life, it) = await Made(name);
        if (life.ChangedInputs is not { } changed)
        {
            Assert.Empty(Updatable(name));
            return;
        }

        var difference = await it.Diff(changed);
        Assert.Equal(Updatable(name), difference.Diffs.Order(StringComparer.Ordinal));
        Assert.Empty(difference.Replaces);
        var preview = await it.PreviewUpdate(changed);
        AssertNoWrite();

        var id = it.Id;
        await it.Update(changed);

        Assert.Equal(id, it.Id);
        Assert.All(preview.Where(static output => !output.Value.ContainsUnknowns), predicted => Assert.Equal(
            predicted.Value.Unwrap(), (it.Outputs.Find(predicted.Key) ?? PropertyValue.Null).Unwrap()));
        Assert.Equal(DiffResponse.Types.DiffChanges.DiffNone, (await it.Diff(changed)).Changes);
        Assert.Equal(DiffResponse.Types.DiffChanges.DiffNone, (await it.Refresh()).Changes);
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task Replace(string name)
    {
        var (life, it) = await Made(name);

        var difference = await it.Diff(life.ReplacingInputs);

        Assert.NotEmpty(difference.Replaces);
        Assert.Equal(Declaration(name).DeleteBeforeReplace, difference.DeleteBeforeReplace);
        if (difference.DeleteBeforeReplace)
        {
            await it.Delete();
        }

        var (_, replacement) = Start(name);
        await replacement.Create(life.ReplacingInputs);
        if (!difference.DeleteBeforeReplace)
        {
            await it.Delete();
        }

        Assert.NotEqual(it.Id, replacement.Id);
        Assert.True(life.Exists(Emulator, replacement));
        Assert.False(life.Exists(Emulator, it));
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task Delete(string name)
    {
        var (life, it) = await Made(name);

        await it.Delete();
        Assert.False(life.Exists(Emulator, it));
        await it.Delete();

        IsGone(await it.Read());
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task Import(string name)
    {
        var (life, made) = await Made(name);
        var ids = life.ImportIds(made).ToList();
        Assert.Contains(made.Id, ids);

        foreach (var id in ids)
        {
            var (_, it) = Start(name);
            var read = await it.ReadForImport(id);
            Assert.Equal(made.Id, read.Id);
            (it.Id, it.Inputs, it.Outputs) = (read.Id, read.Inputs.ToPropertyObject(), read.Properties.ToPropertyObject());

            // The code that an import writes down is its inputs, and must be as good as the program's own.
            Assert.Equal(DiffResponse.Types.DiffChanges.DiffNone, (await it.Diff(it.Inputs)).Changes);
            Assert.Equal(DiffResponse.Types.DiffChanges.DiffNone, (await it.Diff(life.Inputs)).Changes);
        }

        AssertNoWrite();
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task Import_of_what_is_not_there(string name)
    {
        var (_, made) = await Made(name);
        await made.Delete();
        var (_, it) = Start(name);

        IsGone(await it.ReadForImport(made.Id));
        Assert.Equal(GrpcStatusCode.InvalidArgument, (await FailureOf(() => it.ReadForImport(" "))).Code);
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task Get(string name)
    {
        var (_, made) = await Made(name);
        var (_, it) = Start(name);
        it.Id = made.Id;

        // A program that gets a resource by its id says nothing of its properties.
        var read = await it.Read();

        Assert.Equal(made.Id, read.Id);
        var onlyAtCreation = Declaration(name).Outputs.Properties.Where(static output => output.IsKnownOnlyAtCreation).Select(static output => output.Name);
        Assert.All(
            Declaration(name).Outputs.Properties.Where(static output => output.IsAlwaysPresent && !output.MattersOnlyAtCreation),
            output => Assert.True(read.Properties.ToPropertyObject().ContainsKey(output.Name), $"{output.Name} is missing."));
        Assert.All(onlyAtCreation, secret => Assert.False(read.Properties.ToPropertyObject().ContainsKey(secret)));
        AssertNoWrite();
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task Get_with_some_of_the_properties(string name)
    {
        var (life, made) = await Made(name);
        var whole = made.Outputs;
        foreach (var given in whole)
        {
            var (_, it) = Start(name);
            (it.Id, it.Outputs) = (made.Id, new PropertyObject([given]));

            var read = await it.Read();

            Assert.Equal(made.Id, read.Id);
            var outputs = read.Properties.ToPropertyObject();
            Assert.All(
                Declaration(name).Outputs.Properties.Where(static output => output.IsAlwaysPresent),
                output => Assert.True(outputs.ContainsKey(output.Name), $"{output.Name} is missing."));

            // What the API does not tell any more, such as a key, a program can say; it keeps its secrecy.
            Assert.Equal(given.Value, outputs.Find(given.Key));
            Assert.Equal(
                Declaration(name).Outputs.Properties.Where(output => output.IsKnownOnlyAtCreation && output.Name == given.Key).Select(static output => output.Name),
                Declaration(name).Outputs.Properties.Where(output => output.IsKnownOnlyAtCreation && outputs.ContainsKey(output.Name)).Select(static output => output.Name));
        }

        Assert.True(life.Exists(Emulator, made));
        AssertNoWrite();
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task List(string name)
    {
        var (life, made) = await Made(name);
        Assert.NotNull(Declaration(name).Query);

        var listed = await Rpc.List(new ListRequest { Token = made.Type, Query = life.Query(made).ToStruct() }, default).ToListAsync();
        Assert.Contains(made.Id, listed.Select(static each => each.Result.Id));
        Assert.All(listed, static each => Assert.NotEmpty(each.Result.Name));

        var limited = await Rpc.List(new ListRequest { Token = made.Type, Query = life.Query(made).ToStruct(), Limit = 1 }, default).ToListAsync();
        Assert.Single(limited);
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task Time_limits(string name)
    {
        var (life, made) = await Made(name);
        var (_, it) = Start(name);
        var operations = new List<(string Kind, string Urn, Func<Task> Run)>
        {
            ("create", it.Urn, () => it.Create(life.Inputs, TimeLimit)), ("read", made.Urn, () => made.Read(TimeLimit)), ("delete", made.Urn, () => made.Delete(TimeLimit)),
        };
        if (life.ChangedInputs is { } changed)
        {
            operations.Add(("update", made.Urn, () => made.Update(changed, TimeLimit)));
        }

        foreach (var (kind, urn, operation) in operations)
        {
            Hang();
            var running = operation();
            await RequestsHang();
            Time.Advance(TimeSpan.FromSeconds(TimeLimit + 1));

            var status = await FailureOf(() => running);
            AnswerHanging();
            Assert.Contains($"{TimeLimit} seconds that customTimeouts.{kind} of {urn} allows", status.Message, StringComparison.Ordinal);

            // A request that was given up may still hang, and must not be taken for the next.
            AnswerHanging();
        }
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task Unknowns(string name)
    {
        var (life, it) = await Made(name);
        foreach (var given in life.Inputs.Select(static input => input.Key).Select(input => new[] { input }).Append([.. life.Inputs.Keys]))
        {
            var inputs = given.Aggregate(life.Inputs, static (known, input) => known.With(input, PropertyUnknown.Instance));

            var created = (await Resource(name, "fresh").PreviewCreate(inputs)).Properties.ToPropertyObject();
            Assert.All(given, input => Assert.True(created[input].ContainsUnknowns, $"{input} is known before its creation."));

            // What is not known yet may change or not, and whoever looks at the preview must see that.
            var difference = await it.Diff(inputs);
            var noticed = given.Where(input => !Declaration(name).Inputs.Find(input)!.MattersOnlyAtCreation).Order(StringComparer.Ordinal).ToList();
            Assert.Equal(noticed, difference.Diffs.Order(StringComparer.Ordinal));
            Assert.Equal(noticed.Where(input => Declaration(name).Inputs.Find(input)!.Replaces), difference.Replaces.Order(StringComparer.Ordinal));
            if (difference.Replaces.Count == 0 && noticed.Count > 0)
            {
                var updated = await it.PreviewUpdate(inputs);
                Assert.All(given, input => Assert.True(updated[input].ContainsUnknowns, $"{input} is known before its change."));
            }
        }

        Assert.Empty(Requests);
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task Secrets(string name)
    {
        var (life, it) = Start(name);
        var refused = (await it.Check(Marked(life.WrongInputs))).Failures;

        // Of a property that a failure names, engines show the value.
        Assert.All(refused, failure => Assert.DoesNotContain(failure.Property, life.WrongInputs.Keys));
        Assert.Equal(
            life.WrongPaths.Order(StringComparer.Ordinal),
            refused.Select(static failure => failure.Property.Length > 0 ? failure.Property : failure.Reason.Split(' ')[0]).Order(StringComparer.Ordinal));

        await it.Create(Marked(life.Inputs));

        // What the program marks stays marked, through reading back too; and so does what the declaration marks.
        var secret = Declaration(name).Outputs.Properties.Where(static output => output.IsSecret).Select(static output => output.Name)
            .Concat(life.Inputs.Keys).ToHashSet(StringComparer.Ordinal);
        Assert.All(it.Outputs.Where(output => secret.Contains(output.Key)), static output => Assert.IsType<PropertySecret>(output.Value));
        var read = await it.Read();
        Assert.All(read.Properties.ToPropertyObject().Where(output => secret.Contains(output.Key)), static output => Assert.IsType<PropertySecret>(output.Value));
        Assert.All(read.Inputs.ToPropertyObject().Where(input => life.Inputs.ContainsKey(input.Key)), static input => Assert.IsType<PropertySecret>(input.Value));
        Assert.Equal(DiffResponse.Types.DiffChanges.DiffNone, (await it.Diff(life.Inputs)).Changes);
    }

    private static PropertyObject Marked(PropertyObject inputs) =>
        new(inputs.Select(static input => KeyValuePair.Create(input.Key, (PropertyValue)new PropertySecret(input.Value))));

    private static ResourceDeclaration<Workspace> Declaration(string name) => Package.FindResource(name)!;

    private static IEnumerable<string> Updatable(string name) => Declaration(name).Inputs.Properties
        .Where(static input => !input.Replaces && !input.MattersOnlyAtCreation)
        .Select(static input => input.Name)
        .Order(StringComparer.Ordinal);

    private (ResourceLife Life, StackResource It) Start(string name)
    {
        Assert.True(ResourceLife.All.TryGetValue(name, out var life), $"{name} has no life: add Lives/{name}Life.cs, which says what the matrix must know.");
        return (life!, Resource(name));
    }

    private async Task<(ResourceLife Life, StackResource It)> Made(string name)
    {
        var (life, it) = Start(name);
        life.Prepare(Emulator);
        await it.Create(life.Inputs);
        Emulator.ClearRequests();
        return (life, it);
    }

    private void AssertNoWrite() => Assert.DoesNotContain(Emulator.Requests, static request => request.Method is not "GET");
}
