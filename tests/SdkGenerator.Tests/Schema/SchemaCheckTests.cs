using System.Text.Json.Nodes;

namespace ElevenProvider.SdkGenerator.Tests.Schema;

/// <summary>Our schema is right by the rules of <c>pulumi schema check</c>, and each of these rules is seen to find what it is for.</summary>
public sealed class SchemaCheckTests
{
    private const string Membership = "elevenlabs:index:GroupMembership";

    private static readonly string Checked = File.ReadAllText(Path.Combine(Repository.Root, "schema.json"));

    // What is broken, how (a merge patch of the schema), and what is then found.
    public static TheoryData<string, string, string> Faults { get; } = new()
    {
        { "an unknown part", """{"colour":"red"}""", "# must not have colour" },
        { "no name", """{"name":null}""", "# must have name" },
        { "a wrong name", """{"name":"eleven labs"}""", "#/name must be like" },
        { "a reserved package", """{"name":"pulumi"}""", "#/name pulumi is reserved" },
        { "a wrong version", """{"version":"1.0"}""", "#/version must be like" },
        { "no version of a package that embeds it", """{"version":null}""", "#/version is needed by supportPack" },
        { "an unknown setting of the package", """{"meta":{"pack":true}}""", "#/meta must not have pack" },
        { "a module format that cannot be read", """{"meta":{"moduleFormat":"("}}""", "#/meta/moduleFormat is no regular expression" },
        { "an unknown setting of a language", """{"language":{"go":{"module":"x"}}}""", "#/language/go must not have module" },
        { "keywords that are no list", """{"keywords":"a"}""", "#/keywords must be a list" },
        { "a token of two parts", """{"types":{"elevenlabs:Two":{"type":"object"}}}""", "#/types/elevenlabs:Two must be like" },
        { "a token of four parts", """{"functions":{"elevenlabs:a:b:c":{}}}""", "#/functions/elevenlabs:a:b:c must be like" },
        { "a token of another package", """{"types":{"other:index:It":{"type":"object"}}}""", "#/types/other:index:It is not of the package" },
        { "a module under index", """{"types":{"elevenlabs:index/x:It":{"type":"object"}}}""", "#/types/elevenlabs:index/x:It is of a module under index" },
        { "a resource called provider", """{"resources":{"elevenlabs:index:provider":{}}}""", "#/resources/elevenlabs:index:provider is reserved" },
        { "a resource called pulumi", """{"resources":{"elevenlabs:index:pulumi":{}}}""", "#/resources/elevenlabs:index:pulumi is reserved" },
        { "a function called pulumi", """{"functions":{"elevenlabs:index:pulumi":{}}}""", "#/functions/elevenlabs:index:pulumi is reserved" },
        { "a type called pulumi", """{"types":{"elevenlabs:index:pulumi":{"type":"object"}}}""", "#/types/elevenlabs:index:pulumi is reserved" },
        { "two tokens of one name", """{"resources":{"elevenlabs::GroupMembership":{}}}""", "#/resources/elevenlabs::GroupMembership has the name of another token" },
        { "a token like a module", """{"functions":{"elevenlabs:GroupMembership:x":{}}}""", $"#/resources/{Membership} has the name of a module" },
        { "a required output that is unknown", Resource("""{"required":["nothing"]}"""), "requires nothing, which is unknown" },
        { "a required input that is unknown", Resource("""{"requiredInputs":["nothing"]}"""), "requires nothing, which is unknown" },
        { "a required argument that is unknown", """{"functions":{"elevenlabs:index:getVoice":{"inputs":{"required":["nothing"]}}}}""", "requires nothing, which is unknown" },
        { "a required part that is unknown", """{"types":{"elevenlabs:index:Sample":{"required":["nothing"]}}}""", "requires nothing, which is unknown" },
        { "a property called pulumi", Input("pulumi", """{"type":"string"}"""), "/pulumi is reserved" },
        { "a name with a space", Input("group id", """{"type":"string"}"""), "/group id is no printable name" },
        { "a setting called version", """{"provider":{"inputProperties":{"version":{"type":"string"}}}}""", "#/provider has the reserved property version" },
        { "a setting called pulumi", """{"config":{"variables":{"pulumi":{"type":"string"}}}}""", "#/config/variables/pulumi is reserved" },
        { "an output called urn", Resource("""{"properties":{"urn":{"type":"string"}}}"""), "has the reserved property urn" },
        { "an output called id", Resource("""{"properties":{"id":{"type":"string"}}}"""), "has the reserved property id" },
        { "a state called id", Resource("""{"stateInputs":{"properties":{"id":{"type":"string"}}}}"""), "/stateInputs/id is reserved" },
        { "no type", Input("x", """{"description":"It."}"""), "/x must have type" },
        { "an unknown type", Input("x", """{"type":"text"}"""), "/x/type must be one of" },
        { "a list of nothing", Input("x", """{"type":"array"}"""), "/x must have items" },
        { "a text of items", Input("x", """{"type":"string","items":{"type":"string"}}"""), "/x must not have items" },
        { "one alternative", Input("x", """{"oneOf":[{"type":"string"}]}"""), "/x/oneOf must have 2 items or more" },
        { "a discriminator without a name", Input("x", """{"oneOf":[{"type":"string"},{"type":"number"}],"discriminator":{}}"""), "/x/discriminator must have propertyName" },
        { "a default of another type", Input("x", """{"type":"boolean","default":"yes"}"""), "/x/default is not of the type" },
        { "a default with a fraction", Input("x", """{"type":"integer","default":1.5}"""), "/x/default is not of the type" },
        { "a default of a list", Input("x", """{"type":"array","items":{"type":"string"},"default":"a"}"""), "/x/default is not of the type" },
        { "a constant of another type", Input("x", """{"type":"string","const":1}"""), "/x/const is not of the type" },
        { "a default from no variable", Input("x", """{"type":"string","defaultInfo":{"environment":[]}}"""), "/x/defaultInfo names no variable" },
        { "a type that is not there", Input("x", """{"$ref":"#/types/elevenlabs:index:Nothing"}"""), "refers to #/types/elevenlabs:index:Nothing" },
        { "a resource that is not there", Input("x", """{"type":"array","items":{"$ref":"#/resources/elevenlabs:index:Nothing"}}"""), "refers to #/resources/elevenlabs:index:Nothing" },
        { "a provider as a resource", Input("x", """{"$ref":"#/resources/pulumi:providers:elevenlabs"}"""), "refers to #/resources/pulumi:providers:elevenlabs" },
        { "an asset that is none", Input("x", """{"$ref":"pulumi.json#/File"}"""), "refers to pulumi.json#/File" },
        { "a property that is a text", Input("x", "\"string\""), "/x must be an object" },
        { "an enumeration of nothing", """{"types":{"elevenlabs:index:E":{"type":"string","enum":[{"name":"A"}]}}}""", "/enum/0 must have value" },
        {
            "types that need each other",
            """{"types":{"elevenlabs:index:A":{"type":"object","properties":{"b":{"$ref":"#/types/elevenlabs:index:B"}},"required":["b"]},"elevenlabs:index:B":{"type":"object","properties":{"a":{"$ref":"#/types/elevenlabs:index:A"}},"required":["a"]}}}""",
            "#/types/elevenlabs:index:A requires itself"
        },
        { "a method that is no function", Resource("""{"methods":{"x":"elevenlabs:index:nothing"}}"""), "/methods/x is no function" },
        { "a method without itself", Resource("""{"methods":{"x":"elevenlabs:index:getVoice"}}"""), "/methods/x has no __self__" },
        { "a method called like a property", Resource("""{"methods":{"email":"elevenlabs:index:getVoice"}}"""), "/methods/email has the name of a property" },
        { "the old way of plain inputs", Resource("""{"plainInputs":["email"]}"""), "must not have plainInputs" },
        { "the old way of plain properties", Resource("""{"plain":["email"]}"""), "must not have plain" },
        { "a description that refers to nothing", """{"description":"See {{% ref #/resources/elevenlabs:index:Nothing %}}."}""", "refers to {{% ref #/resources/elevenlabs:index:Nothing %}}" },
    };

    [Fact]
    public void The_schema_is_right() => Assert.Empty(SchemaCheck.Problems(Parse()));

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_found(string what, string patch, string problem)
    {
        Assert.NotEmpty(what);
        var schema = Parse();
        Patch(schema, JsonNode.Parse(patch)!.AsObject());

        Assert.Contains(SchemaCheck.Problems(schema), found => found.Contains(problem, StringComparison.Ordinal));
    }

    [Fact]
    public void The_package_says_where_it_comes_from()
    {
        var schema = Parse();

        Assert.All(
            ["displayName", "publisher", "repository", "homepage", "logoUrl", "pluginDownloadURL", "license", "description"],
            name => Assert.NotEqual("", (string?)schema[name] ?? ""));
        Assert.Contains("kind/native", schema["keywords"]!.AsArray().Select(static keyword => (string?)keyword));
        Assert.Equal(
            (string?)schema["repository"],
            ((string)schema["pluginDownloadURL"]!).Replace("github://api.github.com/", "https://github.com/", StringComparison.Ordinal));
        Assert.True(File.Exists(Path.Combine(Repository.Root, "docs", Path.GetFileName((string)schema["logoUrl"]!))));
        Assert.Superset(new HashSet<string>(["go", "java", "nodejs", "python"], StringComparer.Ordinal), schema["language"]!.AsObject().Select(static block => block.Key).ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_output_can_be_said_when_a_resource_is_looked_up_and_none_must_be() => Assert.All(Parse()["resources"]!.AsObject(), static resource =>
    {
        var state = resource.Value!["stateInputs"]!;
        Assert.Null(state["required"]);
        Assert.Equal(
            resource.Value["properties"]!.AsObject().Select(static property => (property.Key, property.Value!["secret"]?.ToJsonString())),
            state["properties"]!.AsObject().Select(static property => (property.Key, property.Value!["secret"]?.ToJsonString())));
    });

    [Fact]
    public void What_is_secret_is_so_on_both_sides() => Assert.All(Parse()["resources"]!.AsObject(), static resource => Assert.All(
        resource.Value!["inputProperties"]!.AsObject(),
        input => Assert.Equal(input.Value!["secret"]?.ToJsonString(), resource.Value["properties"]![input.Key]!["secret"]?.ToJsonString())));

    private static JsonObject Parse() => JsonNode.Parse(Checked)!.AsObject();

    private static string Resource(string patch) => $$$"""{"resources":{"{{{Membership}}}":{{{patch}}}}}""";

    private static string Input(string name, string property) => Resource($$$"""{"inputProperties":{"{{{name}}}":{{{property}}}}}""");

    // RFC 7396: null removes, objects are merged, everything else replaces.
    private static void Patch(JsonObject target, JsonObject patch)
    {
        foreach (var (name, value) in patch)
        {
            if (value is null)
            {
                target.Remove(name);
            }
            else if (value is JsonObject inner && target[name] is JsonObject found)
            {
                Patch(found, inner);
            }
            else
            {
                target[name] = value.DeepClone();
            }
        }
    }
}
