using ElevenProvider.SdkGenerator.Examples;

namespace ElevenProvider.SdkGenerator.Tests.Examples;

/// <summary>An example that could not be right in every language is refused when the schema is written.</summary>
public sealed class ExampleReaderTests
{
    private const string Right =
        """
        configuration:
          voiceId:
            type: string
        resources:
          share:
            type: elevenlabs:ResourceShare
            properties:
              resourceType: voice
              resourceId: ${voiceId}
              role: viewer
              groupId: ${group.id}
          membership:
            type: elevenlabs:GroupMembership
            properties:
              groupId: ${share.groupId}
              email: writer@example.com
        variables:
          group:
            fn::invoke:
              function: elevenlabs:getGroup
              arguments:
                name: Support
        outputs:
          member: ${group.memberEmails[0]}
        """;

    [Fact]
    public void An_example_is_read_with_everything_after_what_it_needs()
    {
        var program = ExampleReader.Read("share", Right);

        Assert.Equal(["group", "share", "membership"], program.Steps.Select(static step => step.Name));
        Assert.Equal(["voiceId"], program.Settings);
        Assert.Equal(["memberEmails", "0"], Assert.Single(program.Outputs).Value.Path);
    }

    [Theory]
    [InlineData("role: viewer", "role: viewer\n      colour: red", "ResourceShare has no property colour")]
    [InlineData("      role: viewer\n", "", "ResourceShare needs the property role")]
    [InlineData("role: viewer", "role: owner", "ResourceRole has no value owner")]
    [InlineData("role: viewer", "role: [viewer]", "is not supported as")]
    [InlineData("elevenlabs:ResourceShare", "elevenlabs:ResourceLoan", "there is no resource ResourceLoan")]
    [InlineData("elevenlabs:ResourceShare", "aws:Bucket", "aws:Bucket should look like elevenlabs:Name")]
    [InlineData("elevenlabs:getGroup", "elevenlabs:getHerd", "there is no function getHerd")]
    [InlineData("name: Support", "label: Support", "getGroup has no property label")]
    [InlineData("${voiceId}", "${membership.groupId}", "it goes round in circles")]
    [InlineData("${voiceId}", "voice", "voiceId is not used")]
    [InlineData("${voiceId}", "${nothing}", "${nothing} refers to nothing")]
    [InlineData("${share.groupId}", "${share}", "${share} refers to nothing")]
    [InlineData("${share.groupId}", "${share.colour}", "${share.colour} refers to nothing")]
    [InlineData("${group.memberEmails[0]}", "${group.memberEmails.first}", "${group.memberEmails.first} refers to nothing")]
    [InlineData("${group.memberEmails[0]}", "${group.memberEmails[0].length}", "${group.memberEmails[0].length} refers to nothing")]
    [InlineData("${group.memberEmails[0]}", "everybody", "the output member is no reference")]
    [InlineData("fn::invoke", "fn::toJSON", "only fn::invoke is supported as a variable")]
    [InlineData("outputs:", "plugins:", "the section plugins is not supported")]
    public void An_example_that_cannot_be_translated_is_refused(string part, string replacement, string reason)
    {
        Assert.Contains(part, Right, StringComparison.Ordinal);

        var problem = Assert.Throws<FormatException>(() => ExampleReader.Read("share", Right.Replace(part, replacement, StringComparison.Ordinal)));

        Assert.StartsWith("The example \"share\" cannot be translated: ", problem.Message, StringComparison.Ordinal);
        Assert.Contains(reason, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("resources: [", "The example \"share\" is no YAML: ")]
    [InlineData("- resources", "The example \"share\" is no YAML mapping.")]
    [InlineData("", "The example \"share\" is no YAML mapping.")]
    public void What_is_no_YAML_is_refused(string yaml, string message) =>
        Assert.StartsWith(message, Assert.Throws<FormatException>(() => ExampleReader.Read("share", yaml)).Message, StringComparison.Ordinal);
}
