using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Properties.Tests.Programs;

/// <summary>The resources that a program declares, in the order in which it does.</summary>
internal sealed record DeclaredProgram(IReadOnlyList<Declared> Resources)
{
    /// <summary>A program that declares nothing.</summary>
    public static DeclaredProgram Empty { get; } = new([]);

    /// <summary>The resource of that name; null where there is none.</summary>
    public Declared? Find(string name) => Resources.FirstOrDefault(resource => resource.Name == name);

    /// <summary>The picked one of a kind; null where there is none.</summary>
    public Declared? Pick(ResourceKind kind, int pick) =>
        Resources.Where(resource => resource.Kind == kind).ToList() is { Count: > 0 } some ? some[pick % some.Count] : null;

    /// <summary>The program after an edit.</summary>
    public DeclaredProgram After(Edit edit) => edit switch
    {
        Edit.Add add => new([.. Resources, add.Resource]),
        _ when Resources.Count == 0 => this,
        Edit.Remove remove => new([.. Resources.Where((_, index) => index != remove.Pick % Resources.Count)]),
        Edit.Rename rename when Pick(rename.Kind, rename.Pick) is { } picked => Renamed(picked.Name, rename.Name),
        Edit.Change change when Pick(change.Kind, change.Pick) is { } picked => Replaced(picked, picked with { Inputs = Changed(picked.Inputs, change) }),
        _ => this,
    };

    /// <summary>The program with another value wherever a property of a kind has a certain one.</summary>
    public DeclaredProgram Respelled(ResourceKind kind, string property, string from, string to) => new([.. Resources.Select(resource =>
        resource.Kind == kind && resource.Text(property) == from ? resource with { Inputs = resource.Inputs.With(property, to) } : resource)]);

    /// <inheritdoc/>
    public override string ToString() => Resources.Count == 0 ? "  (nothing)" : string.Join('\n', Resources.Select(static resource => $"  {resource}"));

    private static PropertyObject Changed(PropertyObject inputs, Edit.Change change) =>
        change.Said.Aggregate(change.Cleared.Aggregate(inputs, static (all, name) => all.Without(name)), static (all, said) => all.With(said.Key, said.Value));

    private DeclaredProgram Replaced(Declared one, Declared other) =>
        new([.. Resources.Select(resource => ReferenceEquals(resource, one) ? other : resource)]);

    private DeclaredProgram Renamed(string from, string to) => Find(to) is not null ? this : new([.. Resources.Select(resource => resource with
    {
        Name = resource.Name == from ? to : resource.Name,
        Inputs = new PropertyObject(resource.Inputs.Select(input => KeyValuePair.Create(input.Key, Link.Renamed(input.Value, from, to)))),
    })]);
}
