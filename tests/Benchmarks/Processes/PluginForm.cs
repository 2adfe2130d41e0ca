using ElevenProvider.Plugin;

namespace ElevenProvider.Benchmarks.Processes;

/// <summary>A way in which the plugin is compiled, where it could be compiled so on this machine.</summary>
/// <param name="Name">Its name in tables.</param>
/// <param name="Directory">Where it is.</param>
internal sealed record PluginForm(string Name, string Directory)
{
    private const string Binary = "pulumi-resource-elevenlabs";

    /// <summary>Those that there are, the released one first.</summary>
    public static IReadOnlyList<PluginForm> All { get; } =
    [
        .. new PluginForm[]
        {
            new("Native AOT", Artifacts.Path("aot")),
            new("ReadyToRun", Artifacts.Path("r2r")),
            new("JIT", Artifacts.Path("jit")),
        }.Where(static form => System.IO.File.Exists(form.File)),
    ];

    /// <summary>What <c>make provider</c> left last, in whatever form.</summary>
    public static PluginForm Built => new("as built", Path.GetDirectoryName(Repository.Binary(Binary))!);

    /// <summary>Whether it is one file that needs no runtime.</summary>
    public bool IsOneFile => Name != "JIT";

    /// <summary>The program.</summary>
    public string File => Path.Combine(Directory, Binary);

    /// <summary>Its name in sentences and tables.</summary>
    public string Title => $"the plugin, {Name}";
}
