using System.Text.Json.Nodes;
using ElevenProvider.Engine.Secrets;

namespace ElevenProvider.Engine.Tests;

public sealed class SecretsTests
{
    private const string Salt = "v1:ZtgbokCsmOw=:v1:IuK4cAPie0TAFN3E:OS5kwgtiuW4ibEZTh46dkkhjuHhy0w==";

    [Fact]
    public void The_recorded_state_decrypts_to_the_recorded_plaintexts()
    {
        var encrypted = JsonNode.Parse(File.ReadAllText(Repository.Transcript("state-export.json")));
        using var secrets = PassphraseSecrets.Open(TestStack.Passphrase, Salt);

        TestStack.ShowSecrets(encrypted, secrets);

        Assert.True(JsonNode.DeepEquals(encrypted, JsonNode.Parse(File.ReadAllText(Repository.Transcript("state-export-show-secrets.json")))));
    }

    [Fact]
    public void What_is_encrypted_decrypts_and_differs_each_time()
    {
        using var created = PassphraseSecrets.Create("a passphrase");
        using var opened = PassphraseSecrets.Open("a passphrase", created.State);

        Assert.Equal("\"sk_1\"", opened.Decrypt(created.Encrypt("\"sk_1\"")));
        Assert.NotEqual(created.Encrypt("x"), created.Encrypt("x"), StringComparer.Ordinal);
        Assert.Matches("^v1:[A-Za-z0-9+/]{11}=:v1:[A-Za-z0-9+/]{16}:[A-Za-z0-9+/]+=*$", created.State);
    }

    [Fact]
    public void A_wrong_passphrase_is_a_clear_sentence()
    {
        var problem = Assert.Throws<EngineException>(() => PassphraseSecrets.Open("wrong", Salt));

        Assert.Contains("PULUMI_CONFIG_PASSPHRASE", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("v2:a:b")]
    [InlineData("v1:AAAA:!!!!")]
    [InlineData("v1:AAAA:AAAA")]
    [InlineData("v1:IuK4cAPie0TAFN3E:OS5kwgtiuW4ibEZTh46dkkhjuHhy0w==")]
    public void A_damaged_value_is_noticed(string ciphertext)
    {
        using var secrets = PassphraseSecrets.Create(TestStack.Passphrase);

        Assert.Throws<FormatException>(() => secrets.Decrypt(ciphertext));
    }

    [Fact]
    public async Task A_damaged_secret_in_the_state_is_a_sentence_with_the_file_the_resource_and_the_remedy()
    {
        using var stack = new TestStack();
        var urn = "urn:pulumi:dev::rec::elevenlabs:index:Key::key";
        var secret = $$"""{"{{Protocol.PropertyValues.Signatures.Key}}":"{{Protocol.PropertyValues.Signatures.Secret}}","ciphertext":"v1:AAAA:!!!!"}""";
        await File.WriteAllTextAsync(stack.StatePath, $$$"""
            {"version":3,"deployment":{"secrets_providers":{"type":"passphrase","state":{"salt":"{{{Salt}}}"}},
             "resources":[{"urn":"{{{urn}}}","type":"elevenlabs:index:Key","custom":true,"outputs":{"apiKey":{{{secret}}}}}]}}
            """);

        var output = await stack.FailAsync("up");

        Assert.Contains(
            $"{stack.StatePath} is not a state as pulumi stack export writes it: an encrypted value is not base64 (in {urn}). Restore the file",
            output,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData($"encryptionsalt: {Salt}\nconfig: {{\"rec:key\": {{secure: \"v1:AAAA:!!!!\"}}}}\n", "The setting \"rec:key\" in Pulumi.dev.yaml")]
    [InlineData("encryptionsalt: nonsense\nconfig: {}\n", "\"encryptionsalt\" in Pulumi.dev.yaml")]
    public async Task A_damaged_secret_in_the_settings_is_a_sentence_with_the_file_and_the_remedy(string config, string where)
    {
        using var stack = new TestStack(project: null, config);

        var output = await stack.FailAsync("up", static _ => Task.CompletedTask);

        Assert.Contains(where, output, StringComparison.Ordinal);
        Assert.Contains("Restore the file", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_passphrase_the_variables_are_named()
    {
        using var stack = new TestStack();
        stack.Environment.Remove("PULUMI_CONFIG_PASSPHRASE");

        var output = await stack.FailAsync("up", static _ => Task.CompletedTask);

        Assert.Contains("PULUMI_CONFIG_PASSPHRASE", output, StringComparison.Ordinal);
        Assert.Contains("PULUMI_CONFIG_PASSPHRASE_FILE", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_passphrase_may_come_from_a_file()
    {
        using var stack = new TestStack();
        stack.Environment.Remove("PULUMI_CONFIG_PASSPHRASE");
        stack.Write("passphrase.txt", "test\n");
        stack.Environment["PULUMI_CONFIG_PASSPHRASE_FILE"] = Path.Combine(stack.ProgramDirectory, "passphrase.txt");

        await stack.SucceedAsync("up", static _ => Task.CompletedTask);
    }
}
