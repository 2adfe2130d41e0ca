using System.Globalization;
using FsCheck;
using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;

namespace ElevenProvider.Properties.Tests;

/// <summary>Keeps how a run ended.</summary>
internal sealed class LastResult : IRunner
{
    private static readonly FSharpFunc<FSharpList<object>, string> Text = FuncConvert.FromFunc<FSharpList<object>, string>(static arguments => string.Join('\n', arguments));

    /// <summary>What is to be said of the case that failed: the smallest that was found, and how to run it again. Null where all went well.</summary>
    public string? Failure { get; private set; }

    public void OnStartFixture(Type t)
    {
    }

    public void OnArguments(int ntest, FSharpList<object> args, FSharpFunc<int, FSharpFunc<FSharpList<object>, string>> every)
    {
    }

    public void OnShrink(FSharpList<object> args, FSharpFunc<FSharpList<object>, string> everyShrink)
    {
    }

    public void OnFinished(string name, TestResult testResult) => Failure = testResult switch
    {
        TestResult.Failed failed => string.Create(
            CultureInfo.InvariantCulture,
            $"""
            After {failed.Item1.NumberOfTests} cases, this one fails, made smaller {failed.Item1.NumberOfShrinks} times:
            {Text.Invoke(failed.Item3)}

            {Reason(failed.Item4)}

            To run the case again: PROPERTIES_SEED={failed.Item6.Seed},{failed.Item6.Gamma},{failed.Item7} PROPERTIES_CASES=1
            """),
        TestResult.Exhausted => "No cases are left to try.",
        _ => null,
    };

    private static string Reason(Outcome outcome) => outcome switch
    {
        Outcome.Failed failed => (failed.Item is AggregateException { InnerExceptions: [var only] } ? only : failed.Item) switch
        {
            LawBrokenException broken => broken.Message,
            var problem => problem.ToString(),
        },
        _ => outcome.ToString(),
    };
}
