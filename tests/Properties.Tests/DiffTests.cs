using ElevenProvider.Clocks;
using ElevenProvider.Properties.Tests.Generators;
using ElevenProvider.Properties.Tests.Programs;
using ElevenProvider.Properties.Tests.Stacks;
using ElevenProvider.Properties.Tests.Workspaces;
using ElevenProvider.Protocol.PropertyValues;
using ElevenProvider.Provider.Tests;

namespace ElevenProvider.Properties.Tests;

public sealed class DiffTests(RunFixture run) : IClassFixture<RunFixture>, IAsyncLifetime
{
    private TestPlugin _plugin = null!;
    private PluginCalls _calls = null!;

    public async Task InitializeAsync()
    {
        _plugin = await TestPlugin.StartAsync(new FakeTime(), new Dictionary<string, string>(StringComparer.Ordinal));
        _calls = new PluginCalls(_plugin.Rpc);
    }

    public async Task DisposeAsync() => await _plugin.DisposeAsync();

    [Fact]
    public Task Diff_names_exactly_the_inputs_whose_meaning_differs() => run.Holds(InputPairs.All, async pair =>
    {
        foreach (var (from, to) in new[] { (pair.One, pair.Other), (pair.Other, pair.One) })
        {
            var old = await Recorded(from);
            var difference = await _calls.Diff(old, await _calls.Check(old, old.Inputs, to.Inputs));
            StoryLaw.Same(Differing(from, to), [.. difference.Changed.Keys], "A diff names the inputs whose meaning differs");
        }
    });

    [Fact]
    public Task Nothing_differs_from_itself() => run.Holds(InputPairs.All, async pair =>
    {
        var old = await Recorded(pair.One);
        StoryLaw.Same([], [.. (await _calls.Diff(old, old.Inputs)).Changed.Keys], "Nothing differs from itself");
    });

    [Fact]
    public Task What_was_checked_once_is_as_a_second_check_leaves_it() => run.Holds(InputPairs.All, async pair =>
    {
        var once = await Recorded(pair.One);
        var twice = await _calls.Check(once, once.Inputs, once.Inputs);
        if (!once.Inputs.Equals(twice))
        {
            throw new LawBrokenException($"What was checked once is as a second check leaves it, but:\n  once:  {once.Inputs}\n  twice: {twice}");
        }
    });

    // As if it had been made: the group of a membership is then known by its id and by its name.
    private async Task<StackEntry> Recorded(Declared resource)
    {
        var entry = new StackEntry(resource.Kind, resource.Name);
        var inputs = await _calls.Check(entry, PropertyObject.Empty, resource.Inputs);
        var outputs = resource.Kind != ResourceKind.GroupMembership ? inputs
            : ManagedObject.Group(resource) is var group ? inputs.With("groupId", group).With("groupName", SeededWorkspace.Groups[group]) : inputs;
        return entry with { Id = "an id", Inputs = inputs, Outputs = outputs };
    }

    private static List<string> Differing(Declared one, Declared other) =>
    [
        .. one.Inputs.Keys.Union(other.Inputs.Keys, StringComparer.Ordinal)
            .Where(static name => name is not ("overwrite" or "adoptExisting"))
            .Where(name => one.Kind == ResourceKind.GroupMembership && name != "email"
                ? other.Inputs.ContainsKey(name) && ManagedObject.Group(one) != ManagedObject.Group(other)
                : Meaning(one, name) != Meaning(other, name)),
    ];

    private static string Meaning(Declared resource, string name) => resource.Find(name) switch
    {
        null => name switch
        {
            "enabled" => "true",
            "removeBackgroundNoise" => "false",
            _ => "absent",
        },
        var value => Normal.Form(name, value),
    };
}
