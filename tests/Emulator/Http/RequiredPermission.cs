using ElevenProvider.Emulator.State;

namespace ElevenProvider.Emulator.Http;

/// <summary>What a key needs for a route: any one of these permissions.</summary>
internal sealed class RequiredPermission(params string[] current)
{
    /// <summary>What it took in August 2025, if something else.</summary>
    public IReadOnlyList<string>? InLegacyApi { get; init; }

    public IReadOnlyList<string> For(Switches switches) => switches.LegacyApi ? InLegacyApi ?? current : current;
}
