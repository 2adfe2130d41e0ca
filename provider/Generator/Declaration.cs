namespace ElevenProvider.Generator;

/// <summary>What was written for one declared class. Compares by content, so that the compiler writes again only what changed.</summary>
/// <param name="Name">Name in tokens; that of the class where it has none.</param>
/// <param name="ClassName">Full name of the class.</param>
/// <param name="ClientName">Full name of what its constructor takes; empty where it takes nothing.</param>
/// <param name="Source">The text.</param>
internal sealed record Declaration(string Name, string ClassName, string ClientName, string Source)
{
    public string FileName => ClassName.Replace("global::", "") + ".g.cs";
}
