using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ElevenProvider.SdkGenerator.Tests.Schema;

/// <summary>What can be demanded of descriptions without reading them.</summary>
public sealed class DescriptionTests
{
    private static readonly JsonObject Schema = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "schema.json")))!.AsObject();

    [Fact]
    public void Everything_is_described_in_sentences() => Assert.Empty(Everything().Where(static one => !IsSentence(one.Description)).Select(static one => one.Path));

    [Fact]
    public void Every_input_of_a_resource_says_what_a_change_does() => Assert.Empty(
        Properties("resources", "inputProperties").Concat(Properties("provider", "inputProperties"))
            .Where(static input => !Says(input.Description, "A change is made in place|A change replaces the (resource|provider)|a later change does nothing")
                || (input.Property["willReplaceOnChanges"] is not null) != Says(input.Description, "A change replaces"))
            .Select(static input => input.Path));

    [Fact]
    public void Every_input_that_may_be_left_out_says_what_that_means() => Assert.Empty(
        Properties("resources", "inputProperties").Concat(Properties("resources", "listInputs")).Concat(Properties("functions", "inputs")).Concat(Properties("provider", "inputProperties"))
            .Where(static input => !input.IsRequired && !Says(input.Description, "not given|is given nowhere|Exactly one of|Default: `"))
            .Select(static input => input.Path));

    [Fact]
    public void Every_default_is_told() => Assert.Empty(
        Properties("resources", "inputProperties").Concat(Properties("functions", "inputs"))
            .Where(static input => input.Property["default"] is { } value && !input.Description.Contains($"Default: `{value}`.", StringComparison.Ordinal))
            .Select(static input => input.Path));

    [Fact]
    public void Every_output_that_may_be_absent_says_when() => Assert.Empty(
        Properties("resources", "properties").Concat(Properties("functions", "outputs")).Concat(Properties("types", "properties"))
            .Where(static output => !output.IsRequired && !Says(output.Description, "[Aa]bsent|not given"))
            .Select(static output => output.Path));

    [Fact]
    public void Times_say_how_they_are_written() => Assert.Empty(
        Everything()
            .Where(static one => Says(one.Path, "(At|Reset|Attempt|/time|/start|/end)$") && !one.Description.Contains("RFC 3339", StringComparison.Ordinal))
            .Select(static one => one.Path));

    [Theory]
    [InlineData("resources/elevenlabs:index:ServiceAccountApiKey/inputProperties/allowedIps", "From 1 to 100 items. The order of the items has no meaning. A change is made in place.")]
    [InlineData("resources/elevenlabs:index:ServiceAccountApiKey/inputProperties/characterLimit", "At least 0. A change is made in place.")]
    [InlineData("resources/elevenlabs:index:ServiceAccountApiKey/inputProperties/name", "Where it is not given, a name is made from that of the resource and a few random characters. A change is made in place.")]
    [InlineData("resources/elevenlabs:index:ServiceAccountApiKey/inputProperties/serviceAccountUserId", "A change replaces the resource; the new one is made before the old one is deleted.")]
    [InlineData("resources/elevenlabs:index:GroupMembership/inputProperties/groupId", "Exactly one of `groupId` and `groupName` must be given. A change replaces the resource; the old one is deleted before the new one is made.")]
    [InlineData("resources/elevenlabs:index:ResourceShare/inputProperties/overwrite", "Default: `false`. Matters only when the resource is created: a later change does nothing.")]
    [InlineData("resources/elevenlabs:index:SharedVoiceAdd/inputProperties/newName", "A change is made in place, unless `canBeRenamed` is false: then it replaces the resource; the old one is deleted before the new one is made.")]
    [InlineData("provider//inputProperties/residency", "Must not be given together with `baseUrl`. Taken from the environment variable `ELEVENLABS_API_RESIDENCY` where it is not given. A change replaces the provider, and with it every resource that it manages.")]
    [InlineData("provider//inputProperties/maxRetries", "From 0 to 10. A change is made in place.")]
    [InlineData("functions/elevenlabs:index:getUsage/inputs/end", "Must be later than `start`.")]
    public void What_attributes_say_ends_a_description(string path, string end) => Assert.EndsWith($". {end}", Everything().Single(one => one.Path == path).Description, StringComparison.Ordinal);

    private static bool IsSentence(string text) => Says(text.Split("\n\n")[0], @"^(`[^`]+`|[A-Z]).*[.]$");

    private static bool Says(string text, string pattern) => Regex.IsMatch(text, pattern, RegexOptions.None, TimeSpan.FromSeconds(1));

    private static string Description(JsonNode? node) => (string?)node!["description"] ?? "";

    private static IEnumerable<(string Path, string Description)> Everything() => new[] { "resources", "functions", "types" }
        .SelectMany(static kind => Schema[kind]!.AsObject().Select(entry => ($"{kind}/{entry.Key}", Description(entry.Value))))
        .Concat(Properties("resources", "inputProperties").Select(static one => (one.Path, one.Description)))
        .Concat(Properties("resources", "properties").Select(static one => (one.Path, one.Description)))
        .Concat(Properties("resources", "stateInputs").Select(static one => (one.Path, one.Description)))
        .Concat(Properties("resources", "listInputs").Select(static one => (one.Path, one.Description)))
        .Concat(Properties("functions", "inputs").Select(static one => (one.Path, one.Description)))
        .Concat(Properties("functions", "outputs").Select(static one => (one.Path, one.Description)))
        .Concat(Properties("types", "properties").Select(static one => (one.Path, one.Description)))
        .Concat(Properties("provider", "inputProperties").Select(static one => (one.Path, one.Description)))
        .Concat(Schema["config"]!["variables"]!.AsObject().Select(static one => ($"config/{one.Key}", Description(one.Value))))
        .Concat(Schema["types"]!.AsObject().SelectMany(static type => (type.Value!["enum"] as JsonArray ?? [])
            .Select(value => ($"types/{type.Key}/{value!["name"]}", Description(value)))))
        .Append(("provider", Description(Schema["provider"])))
        .Append(("package", Description(Schema)));

    private static IEnumerable<(string Path, JsonObject Property, string Description, bool IsRequired)> Properties(string kind, string part) =>
        (kind == "provider" ? [KeyValuePair.Create("", Schema[kind])] : Schema[kind]!.AsObject().AsEnumerable()).SelectMany(owner =>
        {
            var (properties, required) = part is "properties" or "inputProperties"
                ? (owner.Value![part], owner.Value[part == "properties" ? "required" : "requiredInputs"])
                : (owner.Value![part]?["properties"], owner.Value[part]?["required"]);
            var names = (required as JsonArray ?? []).Select(static name => (string)name!).ToHashSet(StringComparer.Ordinal);
            return (properties as JsonObject ?? []).Select(property =>
                ($"{kind}/{owner.Key}/{part}/{property.Key}", property.Value!.AsObject(), Description(property.Value), names.Contains(property.Key)));
        });
}
