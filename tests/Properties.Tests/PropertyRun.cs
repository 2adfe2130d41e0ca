using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace ElevenProvider.Properties.Tests;

/// <summary>Runs a law on random cases.</summary>
internal static class PropertyRun
{
    /// <summary>The law must hold of every case.</summary>
    public static async Task Holds<T>(this RunFixture run, Arbitrary<T> cases, Func<T, Task> law)
    {
        var runner = new LastResult();
        var config = Config.QuickThrowOnFailure
            .WithMaxTest(run.Cases)
            .WithReplay(FSharpOption<Replay>.Some(Replayed(run.Seed)))
            .WithRunner(runner);

        // The library blocks the thread that it is called on.
        await Task.Run(() => Check.One(config, Prop.ForAll(cases, law)));
        if (runner.Failure is { } failure)
        {
            Assert.Fail(failure);
        }
    }

    // A seed as it was given, or one case of it as a failure names it: seed, gamma and size.
    private static Replay Replayed(string seed)
    {
        var parts = seed.Split(',');
        return parts.Length == 3
            ? new Replay(new Rnd(Number(parts[0]), Number(parts[1])), FSharpOption<int>.Some((int)Number(parts[2])))
            : new Replay(new Rnd(Number(seed)), FSharpOption<int>.None);
    }

    private static ulong Number(string text) => ulong.Parse(text, CultureInfo.InvariantCulture);
}
