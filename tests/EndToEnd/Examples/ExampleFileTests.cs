using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace ElevenProvider.EndToEnd.Examples;

/// <summary>What holds of the examples without running them.</summary>
public partial class ExampleFileTests
{
    private static readonly string[] Languages = ["typescript", "csharp", "python", "go", "yaml"];

    [Fact]
    public async Task Every_program_in_TypeScript_compiles_strictly()
    {
        var folders = ExampleFolder.In("typescript");
        Assert.Equal(5, folders.Count);
        Assert.All(folders, static folder => Assert.True((bool?)JsonNode.Parse(folder.Text("tsconfig.json"))!["compilerOptions"]!["strict"]));

        // All at once, because the types of Pulumi's SDK take longer to read than the examples.
        var compiled = await ChildProcess.RunAsync(
            "node",
            [
                Path.Combine(Repository.Root, "node_modules", "typescript", "bin", "tsc"),
                "--strict", "--noEmit", "--skipLibCheck", "--target", "ES2020", "--module", "commonjs", "--moduleResolution", "node",
                "--esModuleInterop", "--resolveJsonModule", "--noUnusedLocals", "--noUnusedParameters",
                .. folders.Select(static folder => Path.Combine(folder.Path, "index.ts")),
                .. Directory.GetFiles(Path.Combine(Repository.Root, "tests", "EndToEnd", "Programs"), "*.ts"),
            ],
            Repository.Root);

        Assert.True(compiled.ExitCode == 0, compiled.Everything);
    }

    [Fact]
    public void Every_resource_and_function_is_in_an_example_in_TypeScript()
    {
        var programs = string.Concat(ExampleFolder.In("typescript").Select(static folder => folder.Text("index.ts")));

        Assert.All(PackageSchema.Resources, name => Assert.Contains($"new elevenlabs.{name}(", programs, StringComparison.Ordinal));
        Assert.All(PackageSchema.Functions, name => Assert.Matches($@"elevenlabs\s*\.{name}(Output)?\(", programs));
    }

    [Fact]
    public void Every_resource_and_function_is_in_an_example_in_CSharp()
    {
        var folders = ExampleFolder.In("csharp");
        Assert.Equal(ExampleFolder.In("typescript").Count, folders.Count);
        var programs = string.Concat(folders.Select(static folder => folder.Text("Program.cs")));

        Assert.All(PackageSchema.Resources, name => Assert.Contains($"new {name}(", programs, StringComparison.Ordinal));
        Assert.All(PackageSchema.Functions, name =>
            Assert.Matches($@"\b{char.ToUpperInvariant(name[0])}{name[1..]}\.Invoke(Async)?\(", programs));
    }

    [Fact]
    public void Every_setting_that_a_program_reads_is_declared_with_a_description_and_none_besides()
    {
        (string Language, string File)[] programs = [("typescript", "index.ts"), ("csharp", "Program.cs"), ("python", "__main__.py"), ("go", "main.go")];
        Assert.All(
            programs.SelectMany(static program => ExampleFolder.In(program.Language).Select(folder => (Folder: folder, program.File))),
            static example =>
            {
                var read = SettingRead().Matches(example.Folder.Text(example.File)).Select(static match => match.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);
                Assert.Equal(example.Folder.Part("config").Keys.Order(StringComparer.Ordinal), read.Order(StringComparer.Ordinal));
            });
    }

    [Fact]
    public void A_project_says_what_it_is_for_and_what_each_setting_means()
    {
        Assert.All(Languages.SelectMany(ExampleFolder.In), static folder =>
        {
            Assert.Equal(Path.GetFileName(Path.GetDirectoryName(folder.Path)), folder.Project["name"].ToString());
            Assert.EndsWith(".", folder.Project["description"].ToString(), StringComparison.Ordinal);
            Assert.NotEmpty(folder.Part("config"));
            Assert.All(folder.Part("config").Values, static setting => Assert.EndsWith(".", setting["description"].ToString(), StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Every_file_of_settings_sets_what_its_project_declares()
    {
        Assert.All(ExampleFolder.In("typescript"), static folder =>
        {
            var declared = folder.Part("config");
            var files = Directory.GetFiles(folder.Path, "Pulumi.*.yaml");
            Assert.NotEmpty(files);
            Assert.All(files, file =>
            {
                using var reader = File.OpenText(file);
                var stream = new YamlStream();
                stream.Load(reader);
                var set = ExampleFolder.Entries(stream.Documents[0].RootNode, "config").Keys.Select(key => key.Split(':')[^1]).ToList();
                Assert.Empty(set.Except(declared.Keys));
                Assert.Empty(declared.Where(static setting => !((YamlMappingNode)setting.Value).Children.ContainsKey("default")).Select(static setting => setting.Key).Except(set));
            });
        });
    }

    // config.require("x"), config.RequireObject<string[]>("x"), settings.RequireObject("x", &x) and so on.
    [GeneratedRegex("""\b(?:config|settings)\s*\.(?:get|require)\w*(?:<[^>(]*>+)?\(\s*"(?<name>\w+)""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SettingRead();
}
