using ElevenProvider.Protocol.Grpc;
using Pulumirpc;

namespace ElevenProvider.Hostile.Tests.Answers;

/// <summary>
/// What cannot be read says nothing: not that an object is gone, and not that there is none yet. For every resource, each address that one of its
/// operations reads answers garbage in each of the ways; everything else answers as ever.
/// </summary>
public sealed class GarbledReadTests(GarbledWorkspace workspace) : IClassFixture<GarbledWorkspace>
{
    public static TheoryData<string, string> Cases => CasesOf(Garbling.Ways.Keys.Except(Garbling.Large, StringComparer.Ordinal));

    public static TheoryData<string, string> LargeCases => CasesOf(Garbling.Large);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Creating_changes_nothing_that_is_not_recorded(string resource, string way)
    {
        for (var address = 0; ; address++)
        {
            var (life, it) = workspace.Begin(resource);
            var before = workspace.State;
            var seen = GarbleReads(address, way);

            var outcome = await Outcome.Of(() => it.Create(life.Inputs));

            if (seen.Count <= address)
            {
                return;
            }

            Assert.Null(outcome.Fault);
            if (!outcome.Succeeded && outcome.Incomplete is null && outcome.Status.Code != GrpcStatusCode.Unknown)
            {
                Assert.Equal(before, workspace.State);
            }

            if (outcome.Succeeded)
            {
                Assert.True(life.Exists(workspace.Target.Workspace, it));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    [MemberData(nameof(LargeCases))]
    public async Task Reading_never_finds_that_the_object_is_gone(string resource, string way)
    {
        for (var address = 0; ; address++)
        {
            var (life, it) = await workspace.Made(resource);
            var before = workspace.State;
            var seen = GarbleReads(address, way);

            ReadResponse? found = null;
            var outcome = await Outcome.Of(async () => found = await it.Read());

            if (seen.Count <= address)
            {
                return;
            }

            Assert.Null(outcome.Fault);
            Assert.NotEqual("", found?.Id);
            Assert.Equal(before, workspace.State);
        }
    }

    [Theory]
    [Trait("Category", "Soak")]
    [MemberData(nameof(Cases))]
    [MemberData(nameof(LargeCases))]
    public async Task Importing_never_finds_another_object(string resource, string way)
    {
        for (var address = 0; ; address++)
        {
            var (life, it) = await workspace.Made(resource);
            var before = workspace.State;
            var seen = GarbleReads(address, way);
            foreach (var id in life.ImportIds(it))
            {
                ReadResponse? found = null;
                var outcome = await Outcome.Of(async () => found = await it.ReadForImport(id));

                Assert.Null(outcome.Fault);
                if (found is not null)
                {
                    Assert.Equal(it.Id, found.Id);
                }
            }

            if (seen.Count <= address)
            {
                return;
            }

            Assert.Equal(before, workspace.State);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Updating_succeeds_only_if_the_object_is_as_wanted(string resource, string way)
    {
        for (var address = 0; ; address++)
        {
            var (life, it) = await workspace.Made(resource);
            if (life.ChangedInputs is not { } changed)
            {
                return;
            }

            var seen = GarbleReads(address, way);

            var outcome = await Outcome.Of(() => it.Update(changed));

            if (seen.Count <= address)
            {
                return;
            }

            Assert.Null(outcome.Fault);
            Assert.True(life.Exists(workspace.Target.Workspace, it));
            workspace.Calm();
            if (outcome.Succeeded)
            {
                Assert.Equal(DiffResponse.Types.DiffChanges.DiffNone, (await it.Refresh()).Changes);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Deleting_succeeds_only_if_the_object_is_gone(string resource, string way)
    {
        for (var address = 0; ; address++)
        {
            var (life, it) = await workspace.Made(resource);
            var seen = GarbleReads(address, way);

            var outcome = await Outcome.Of(() => it.Delete());

            if (seen.Count <= address)
            {
                return;
            }

            Assert.Null(outcome.Fault);
            Assert.Equal(outcome.Succeeded, !life.Exists(workspace.Target.Workspace, it));
        }
    }

    private static TheoryData<string, string> CasesOf(IEnumerable<string> ways)
    {
        var cases = new TheoryData<string, string>();
        foreach (var way in ways)
        {
            foreach (var life in Lives.OfResources)
            {
                cases.Add(life.Name, way);
            }
        }

        return cases;
    }

    // Garbles what is read from the address of that number, in the order in which they are first read. Returns the addresses so far.
    private List<string> GarbleReads(int address, string way)
    {
        var seen = new List<string>();
        workspace.Api.Garble = (method, path, answer) =>
        {
            if (method != "GET" || answer.Status != 200)
            {
                return answer;
            }

            lock (seen)
            {
                if (!seen.Contains(path, StringComparer.Ordinal))
                {
                    seen.Add(path);
                }

                return seen.IndexOf(path) == address && answer.ContentType?.StartsWith(Answer.Json, StringComparison.Ordinal) == true ? Garbling.Ways[way](answer) : answer;
            }
        };
        return seen;
    }
}
