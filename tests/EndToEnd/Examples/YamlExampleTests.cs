using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace ElevenProvider.EndToEnd.Examples;

/// <summary>The examples in YAML, which no engine here can run: they use what the schema has, and refer to what they declare.</summary>
public partial class YamlExampleTests
{
    private static IReadOnlyList<ExampleFolder> Folders => ExampleFolder.In("yaml");

    [Fact]
    public void There_are_two() =>
        Assert.Equal(["onboarding/yaml", "service-account-per-environment/yaml"], Folders.Select(static folder => folder.ToString()));

    [Fact]
    public void Resources_are_in_the_schema_with_every_property()
    {
        Assert.All(Folders.SelectMany(static folder => folder.Part("resources")), static resource =>
        {
            Assert.Empty(((YamlMappingNode)resource.Value).Children.Keys.Select(static key => key.ToString()).Except(["type", "properties", "options"]));
            var schema = PackageSchema.Resource(resource.Value["type"].ToString());
            Assert.True(schema is not null, $"{resource.Value["type"]} is not in the schema.");
            AssertFits(ExampleFolder.Entries(resource.Value, "properties"), schema["inputProperties"]!, schema["requiredInputs"]);
        });
    }

    [Fact]
    public void Functions_are_in_the_schema_with_every_argument()
    {
        var calls = Folders.SelectMany(static folder => folder.Part("variables").Values).Select(static variable => variable["fn::invoke"]).ToList();
        Assert.NotEmpty(calls);
        Assert.All(calls, static call =>
        {
            var schema = PackageSchema.Function(call["function"].ToString());
            Assert.True(schema is not null, $"{call["function"]} is not in the schema.");
            AssertFits(ExampleFolder.Entries(call, "arguments"), schema["inputs"]!["properties"]!, schema["inputs"]!["required"]);
        });
    }

    [Fact]
    public void Every_reference_leads_to_something_declared_and_its_property()
    {
        Assert.All(Folders, static folder =>
        {
            var references = Texts(folder.Project).SelectMany(static text => Reference().Matches(text)).ToList();
            Assert.NotEmpty(references);
            Assert.All(references, reference => AssertIsDeclared(folder, reference));
        });
    }

    [Theory]
    [InlineData("github-actions.yml", "jobs", "pulumi")]
    [InlineData("gitlab-ci.yml", "update", "script")]
    public void Pipelines_are_valid_YAML_that_previews_updates_and_looks_for_drift(string file, string part, string entry)
    {
        var path = Path.Combine(Repository.Root, "examples", "gitops", file);
        var stream = new YamlStream();
        using var reader = File.OpenText(path);
        stream.Load(reader);

        Assert.True(ExampleFolder.Entries(stream.Documents[0].RootNode, part).ContainsKey(entry));
        var text = File.ReadAllText(path);
        Assert.All(["preview", "up", "--refresh --expect-no-changes", "ELEVENLABS_API_KEY"], expected => Assert.Contains(expected, text, StringComparison.Ordinal));
    }

    private static void AssertIsDeclared(ExampleFolder folder, Match reference)
    {
        var (name, property) = (reference.Groups["name"].Value, reference.Groups["property"].Value);
        if (name == "pulumi")
        {
            Assert.Contains(property, (string[])["stack", "project", "organization", "cwd"]);
            return;
        }

        if (folder.Part("config").ContainsKey(name))
        {
            Assert.Empty(property);
            return;
        }

        var properties = folder.Part("resources").TryGetValue(name, out var resource)
            ? PackageSchema.Resource(resource["type"].ToString())!["properties"]
            : PackageSchema.Function(folder.Part("variables")[name]["fn::invoke"]["function"].ToString())!["outputs"]!["properties"];
        Assert.True(property.Length == 0 || properties![property] is not null, $"{folder} refers to {reference.Value}, which is not in the schema.");
    }

    private static void AssertFits(IReadOnlyDictionary<string, YamlNode> given, JsonNode known, JsonNode? required)
    {
        Assert.Empty(given.Keys.Except(known.AsObject().Select(static property => property.Key)));
        Assert.Empty((required?.AsArray() ?? []).Select(static name => (string)name!).Except(given.Keys));
        Assert.All(given, property =>
        {
            var type = (string?)known[property.Key]!["type"];
            Assert.Equal(type == "array", property.Value is YamlSequenceNode);
            if (property.Value is YamlScalarNode { Value: { } value } && PackageSchema.Values(known[property.Key]!) is { } values)
            {
                Assert.Contains(value, values);
            }
        });
    }

    private static IEnumerable<string> Texts(YamlNode node) =>
        node.AllNodes.OfType<YamlScalarNode>().Select(static scalar => scalar.Value ?? "");

    [GeneratedRegex("""\$\{(?<name>\w+)(?:\.(?<property>\w+))?[^}]*\}""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reference();
}
