using ElevenProvider.Benchmarks.Figures;
using ElevenProvider.Benchmarks.Processes;
using ElevenProvider.Benchmarks.Report;

namespace ElevenProvider.Benchmarks.Measurements;

/// <summary>What a user downloads.</summary>
internal sealed class Size : IMeasurement
{
    private const long Limit = 16_000_000;

    public string Name => "size";

    public Task Run(Bench bench)
    {
        var main = Of(bench.Main);
        bench.Findings.Add(Figure.AtMost("size", $"size of the binary, {bench.Main.Name}", $"at most {Text.Megabytes(Limit)}", Text.Megabytes(main), main, Limit));
        var table = new Table("form", "size", "needs");
        foreach (var form in bench.Forms)
        {
            table.Row(form.Name, Text.Megabytes(Of(form)), form.IsOneFile ? "nothing" : "the .NET runtime");
        }

        bench.Findings.Add(new Section("Size").Add("MB are millions of bytes. The first two forms are one file; the last is a folder, without the runtime that it needs.").Add(table));
        return Task.CompletedTask;
    }

    private static long Of(PluginForm form) => form.IsOneFile
        ? new FileInfo(form.File).Length
        : new DirectoryInfo(form.Directory).EnumerateFiles("*", SearchOption.AllDirectories).Sum(static file => file.Length);
}
