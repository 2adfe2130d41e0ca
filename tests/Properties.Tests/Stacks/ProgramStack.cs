using ElevenProvider.Engine.Steps;
using ElevenProvider.Properties.Tests.Programs;
using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Properties.Tests.Stacks;

/// <summary>
/// A stack, run as Pulumi's engine runs it but for the files and processes: of the embedded engine the opening of one state file
/// takes longer than a whole program here. The embedded engine and this one do the same in the same order, one resource after the other.
/// </summary>
/// <param name="calls">The plugin.</param>
/// <param name="configure">Configures the plugin, as at the beginning of every operation.</param>
internal sealed class ProgramStack(PluginCalls calls, Func<Task> configure)
{
    private List<StackEntry> _entries = [];

    /// <summary>What is recorded.</summary>
    public IReadOnlyList<StackEntry> Entries => _entries;

    /// <summary>The recorded resource of that name.</summary>
    public StackEntry this[string name] => _entries.Single(entry => entry.Name == name && !entry.IsReplaced);

    /// <summary>Says what <see cref="Up"/> would do.</summary>
    public async Task<IReadOnlyList<StackStep>> Preview(DeclaredProgram program)
    {
        List<StackEntry> recorded = [.. _entries];
        try
        {
            return await Run(program, isPreview: true);
        }
        finally
        {
            _entries = recorded;
        }
    }

    /// <summary>Brings about what the program declares, and returns what was done.</summary>
    public Task<IReadOnlyList<StackStep>> Up(DeclaredProgram program) => Run(program, isPreview: false);

    /// <summary>Makes the record as the world is, and returns what has changed in the world.</summary>
    public async Task<IReadOnlyList<string>> Refresh()
    {
        await configure();
        var changes = new List<string>();
        foreach (var entry in _entries.ToList())
        {
            if (await calls.Read(entry) is not { } live)
            {
                changes.Add($"{entry.Name} is gone");
                _entries.Remove(entry);
                continue;
            }

            // What was recorded stands for what is wanted.
            var difference = await calls.Diff(live, entry.Inputs);
            if (difference.IsChange)
            {
                changes.Add($"{entry.Name} has another {string.Join(", ", difference.Changed.Keys.Order(StringComparer.Ordinal))}");
            }

            Put(entry, live);
        }

        return changes;
    }

    /// <summary>Takes what the program declares under management by the ids that it has in another stack.</summary>
    public async Task Import(DeclaredProgram program, ProgramStack from)
    {
        await configure();
        foreach (var resource in program.Resources)
        {
            var imported = await calls.Import(Referring(new StackEntry(resource.Kind, resource.Name), resource), from[resource.Name].Id);
            _entries.Add(imported with { Inputs = await calls.Check(imported, imported.Inputs, imported.Inputs) });
        }
    }

    /// <summary>Deletes everything.</summary>
    public async Task Destroy()
    {
        await configure();
        foreach (var entry in FromLastToFirst(_entries))
        {
            await calls.Delete(entry);
            _entries.Remove(entry);
        }
    }

    private async Task<IReadOnlyList<StackStep>> Run(DeclaredProgram program, bool isPreview)
    {
        await configure();
        var steps = new List<StackStep>();
        foreach (var resource in program.Resources)
        {
            var said = Resolved(resource);
            steps.Add(await Register(resource, said, isPreview) with { IsCertain = !said.ContainsUnknowns });
        }

        foreach (var entry in FromLastToFirst(_entries.Where(entry => entry.IsReplaced || program.Find(entry.Name) is null)))
        {
            if (!isPreview && !entry.AwaitsReplacement)
            {
                await calls.Delete(entry);
            }

            _entries.Remove(entry);
            steps.Add(new StackStep(StepKind.Delete, entry.Name, PropertyObject.Empty));
        }

        return steps;
    }

    private async Task<StackStep> Register(Declared resource, PropertyObject said, bool isPreview)
    {
        var old = _entries.Find(entry => entry.Name == resource.Name && !entry.IsReplaced);
        var wanted = Referring(new StackEntry(resource.Kind, resource.Name), resource);
        if (old is null or { AwaitsReplacement: true })
        {
            var made = await Make(wanted, said, isPreview);
            Put(old, made);
            return new(old is null ? StepKind.Create : StepKind.Replace, resource.Name, made.Outputs);
        }

        wanted = wanted with { Id = old.Id, Outputs = old.Outputs, Inputs = await calls.Check(wanted, old.Inputs, said) };
        var difference = await calls.Diff(old, wanted.Inputs);
        if (!difference.IsReplacement)
        {
            var after = difference.IsChange ? await calls.Update(old, wanted, isPreview) : wanted;
            Put(old, after);
            return new(difference.IsChange ? StepKind.Update : StepKind.Same, resource.Name, after.Outputs);
        }

        if (difference.DeleteBeforeReplace && !isPreview)
        {
            await DeleteFirst(old);
            old = _entries.Find(entry => entry.Name == resource.Name);
        }

        var replacement = await Make(wanted with { Id = "" }, said, isPreview);
        if (old!.AwaitsReplacement || (difference.DeleteBeforeReplace && isPreview))
        {
            Put(old, replacement);
        }
        else
        {
            Put(old, old with { IsReplaced = true });
            _entries.Add(replacement);
        }

        return new(StepKind.Replace, resource.Name, replacement.Outputs);
    }

    private async Task<StackEntry> Make(StackEntry wanted, PropertyObject said, bool isPreview) =>
        await calls.Create(wanted with { Inputs = await calls.Check(wanted, PropertyObject.Empty, said) }, isPreview);

    // Whatever would have to be replaced because of this, is deleted before it: it cannot outlive what it depends on.
    private async Task DeleteFirst(StackEntry root)
    {
        List<StackEntry> deleted = [root];
        foreach (var dependent in Sorted(_entries).Where(static entry => entry is { IsReplaced: false, AwaitsReplacement: false }))
        {
            if (!ReferenceEquals(dependent, root) && await MustGoWith(dependent, deleted))
            {
                deleted.Insert(0, dependent);
            }
        }

        foreach (var entry in deleted)
        {
            await calls.Delete(entry);
            Put(entry, entry with { AwaitsReplacement = true });
        }
    }

    private async Task<bool> MustGoWith(StackEntry dependent, List<StackEntry> deleted)
    {
        var affected = dependent.Sources.Where(source => deleted.Exists(entry => entry.Name == source.Value)).Select(static source => source.Key).ToList();
        var inputs = affected.Aggregate(dependent.Inputs, static (inputs, name) => inputs.With(name, PropertyUnknown.Instance));
        return affected.Count > 0 && (await calls.Diff(dependent, inputs)).IsReplacement;
    }

    // Of a resource that is not made yet, nothing is known.
    private PropertyObject Resolved(Declared resource) => new(resource.Inputs.Select(input => Link.Of(input.Value) is var (name, output)
        ? KeyValuePair.Create(input.Key, this[name].Outputs.Find(output) ?? PropertyUnknown.Instance)
        : input));

    private static StackEntry Referring(StackEntry entry, Declared resource)
    {
        var sources = resource.Inputs.Where(static input => Link.Of(input.Value) is not null)
            .ToDictionary(static input => input.Key, static input => Link.Of(input.Value)!.Value.Name, StringComparer.Ordinal);
        return entry with { Sources = sources, References = [.. sources.Values] };
    }

    private void Put(StackEntry? old, StackEntry entry)
    {
        if (old is null)
        {
            _entries.Add(entry);
        }
        else
        {
            _entries[_entries.IndexOf(old)] = entry;
        }
    }

    private static List<StackEntry> FromLastToFirst(IEnumerable<StackEntry> entries)
    {
        var sorted = Sorted(entries);
        sorted.Reverse();
        return sorted;
    }

    // Whatever an entry refers to stands before it; else as they are recorded.
    private static List<StackEntry> Sorted(IEnumerable<StackEntry> entries)
    {
        var all = entries.ToList();
        var sorted = new List<StackEntry>(all.Count);
        foreach (var entry in all)
        {
            Visit(entry);
        }

        return sorted;

        void Visit(StackEntry entry)
        {
            if (!sorted.Contains(entry))
            {
                foreach (var reference in all.Where(other => entry.References.Contains(other.Name, StringComparer.Ordinal)))
                {
                    Visit(reference);
                }

                sorted.Add(entry);
            }
        }
    }
}
