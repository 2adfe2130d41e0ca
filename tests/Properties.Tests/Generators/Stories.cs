using ElevenProvider.Properties.Tests.Programs;
using ElevenProvider.Properties.Tests.Workspaces;
using ElevenProvider.Protocol.PropertyValues;
using FsCheck;
using FsCheck.Fluent;

namespace ElevenProvider.Properties.Tests.Generators;

/// <summary>Random stories.</summary>
internal static class Stories
{
    private const int MostResources = 8;
    private const int MostEdits = 4;
    private const int Picks = 24;

    // Now of every kind, now of a few that get into each other's way the more.
    private static readonly Gen<Gen<ResourceKind>> Casts = Gen.Frequency(
        (1, Gen.Constant(Enum.GetValues<ResourceKind>().ToList())),
        (1, Gen.SubListOf(Enum.GetValues<ResourceKind>()).Where(static kinds => kinds.Count > 0))).Select(static kinds => Gen.Elements(kinds.AsEnumerable()));

    private static Gen<Declared> Resources(Gen<ResourceKind> kinds) =>
        from kind in kinds
        from name in Gen.Elements(Inputs.NamesOf(kind).AsEnumerable())
        from inputs in Said(Inputs.Of(kind))
        select new Declared(kind, name, inputs);

    private static Gen<Edit> Edits(Gen<ResourceKind> kinds) => Gen.Frequency(
        (2, Resources(kinds).Select(Edit (resource) => new Edit.Add(resource))),
        (1, Gen.Choose(0, Picks).Select(Edit (pick) => new Edit.Remove(pick))),
        (1, from kind in kinds
            from name in Gen.Elements(Inputs.NamesOf(kind).AsEnumerable())
            from pick in Gen.Choose(0, Picks)
            select (Edit)new Edit.Rename(kind, pick, name)),
        (4, from kind in kinds
            from aspects in Some(Inputs.Of(kind))
            from said in Said(aspects)
            from pick in Gen.Choose(0, Picks)
            select (Edit)new Edit.Change(kind, pick, Properties(aspects), said)));

    private static Gen<OutsideChange> Changes(Gen<ResourceKind> kinds) =>
        from kind in kinds
        from aspects in Some(Inputs.Of(kind).Where(static aspect => aspect.IsLive))
        from values in Said(aspects)
        from pick in Gen.Choose(0, Picks)
        from deletes in Gen.Frequency((1, Gen.Constant(true)), (2, Gen.Constant(aspects.Count == 0)))
        select new OutsideChange(kind, pick, deletes, Properties(aspects), values.Unwrap());

    private static readonly Gen<ServerWays> Ways = Gen.Frequency(
        (1, Gen.Constant<List<string>>([])),
        (2, Gen.SubListOf(ServerWays.All.AsEnumerable()))).Select(static on => new ServerWays(on));

    /// <summary>Programs that are edited.</summary>
    public static Arbitrary<Story> Edited { get; } = Of(mostSteps: 3, mostChanges: 0);

    /// <summary>A program whose objects others change.</summary>
    public static Arbitrary<Story> ChangedOutside { get; } = Of(mostSteps: 0, mostChanges: 4);

    /// <summary>One program, and nothing else.</summary>
    public static Arbitrary<Story> Single { get; } = Of(mostSteps: 0, mostChanges: 0);

    /// <summary>A program whose objects are imported elsewhere. Of samples that the server rewrote it cannot be told what they were made from; and a
    /// list of every permission that there was at first is found as <c>all</c>.</summary>
    public static Arbitrary<Story> Importable { get; } = Single.Filter(static story =>
        !(story.Server.Has(ServerWays.SamplesAreRewritten) && story.First.Any(static resource => resource.Kind == ResourceKind.VoiceSample))
        && !story.First.Any(static resource => Inputs.AreAllThatFirstWere(resource.Find("permissions"))));

    private static Arbitrary<Story> Of(int mostSteps, int mostChanges) => Arb.From(
        from server in Ways
        from kinds in Casts
        from first in UpTo(MostResources, Resources(kinds))
        from steps in UpTo(mostSteps, UpTo(MostEdits, Edits(kinds)))
        from changes in UpTo(mostChanges, Changes(kinds))
        select new Story(server, first, [.. steps], changes),
        Smaller.Stories);

    /// <summary>Something said of each of the aspects.</summary>
    public static Gen<PropertyObject> Said(IReadOnlyList<Aspect> aspects) => aspects.Aggregate(
        Gen.Constant(PropertyObject.Empty),
        static (all, aspect) => Gen.Zip(all, aspect.Values, static (said, more) => more.Aggregate(said, static (said, one) => said.With(one.Key, one.Value))));

    private static Gen<List<T>> Some<T>(IEnumerable<T> all) => Gen.SubListOf(all);

    private static Gen<List<T>> UpTo<T>(int most, Gen<T> items) => Gen.Choose(0, most).SelectMany(count => items.ListOf(count));

    private static List<string> Properties(IEnumerable<Aspect> aspects) => [.. aspects.SelectMany(static aspect => aspect.Properties)];
}
