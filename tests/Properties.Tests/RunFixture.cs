using System.Globalization;
using System.Security.Cryptography;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace ElevenProvider.Properties.Tests;

/// <summary>
/// What the laws of a class are run with. Two variables of the environment have a say: PROPERTIES_CASES is the number of cases of each law, and
/// PROPERTIES_SEED what they are made from, as every run and every failure names it.
/// </summary>
public sealed class RunFixture
{
    private const int CasesByDefault = 300;

    private static readonly string ChosenSeed = Variable("PROPERTIES_SEED")
        ?? BitConverter.ToUInt32(RandomNumberGenerator.GetBytes(sizeof(uint))).ToString(CultureInfo.InvariantCulture);

    private static int _isTold;

    // Told to the runner, and once, because what a test writes is only shown where it fails.
    public RunFixture(IMessageSink messages)
    {
        if (Interlocked.Exchange(ref _isTold, 1) == 0)
        {
            messages.OnMessage(new DiagnosticMessage($"Random cases: PROPERTIES_SEED={Seed} PROPERTIES_CASES={Cases.ToString(CultureInfo.InvariantCulture)}"));
        }
    }

    /// <summary>What the cases are made from; the same for all laws of a run.</summary>
    public string Seed { get; } = ChosenSeed;

    /// <summary>How many cases there are of each law.</summary>
    public int Cases { get; } = Variable("PROPERTIES_CASES") is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : CasesByDefault;

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
