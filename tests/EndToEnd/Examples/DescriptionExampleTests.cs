namespace ElevenProvider.EndToEnd.Examples;

/// <summary>The examples in the descriptions are programs that compile. Those in C# are compiled where the SDK for .NET is tested.</summary>
public sealed class DescriptionExampleTests : IDisposable
{
    private readonly string _directory = Path.Combine(Repository.Root, "artifacts", "end-to-end", $"{Environment.ProcessId}-descriptions");

    [Fact]
    public async Task Every_example_in_TypeScript_compiles_strictly()
    {
        var files = await DescriptionExample.WriteAsync("typescript", _directory, ".ts");
        Assert.True(files.Count >= PackageSchema.Descriptions.Count());

        var compiled = await ChildProcess.RunAsync(
            "node",
            [
                Path.Combine(Repository.Root, "node_modules", "typescript", "bin", "tsc"),
                "--strict", "--noEmit", "--skipLibCheck", "--target", "ES2020", "--module", "commonjs", "--moduleResolution", "node", .. files,
            ],
            Repository.Root);

        Assert.True(compiled.ExitCode == 0, compiled.Everything);
    }

    [PythonFact]
    public async Task Every_example_in_Python_compiles()
    {
        var files = await DescriptionExample.WriteAsync("python", _directory, ".py");
        Assert.True(files.Count >= PackageSchema.Descriptions.Count());

        var compiled = await ChildProcess.RunAsync("python3", ["-m", "py_compile", .. files], _directory);

        Assert.True(compiled.ExitCode == 0, compiled.Everything);
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);
}
