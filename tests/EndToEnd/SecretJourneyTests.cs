using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ElevenProvider.Emulator;
using ElevenProvider.Emulator.Faults;
using ElevenProvider.Emulator.Recording;
using ElevenProvider.Engine.Secrets;

namespace ElevenProvider.EndToEnd;

/// <summary>
/// A whole life with recognisable secrets, at the fullest verbosity that an engine can ask a plugin for. After each step <see cref="Stack"/>
/// searches for them all that was printed and every file: the state, the settings, and what the plugin itself has said.
/// </summary>
public sealed partial class SecretJourneyTests
{
    private const string Ci = "ServiceAccountForCi000000001";
    private const string Production = "ServiceAccountForProd0000001";
    private const string OwnKey = "planted-key+of/\"this\"<test>&nothing=else~%";
    private const string FirstName = "planted \"name\" <of> a key, wärts";
    private const string SecondName = "planted name after a change & more";
    private const string ImportedKey = "sk_1a9047ed1a9047ed1a9047ed1a9047ed1a9047ed1a9047ed";
    private const string ImportedKeyId = "0123456789abcdef0123456789abcdef";
    private const string Passphrase = "planted passphrase of the stack";
    private const string Password = "planted-password-in-an-address";

    [LinuxFact]
    public async Task Nothing_that_leaves_holds_a_secret_from_the_first_preview_to_the_end()
    {
        var hashes = new HashSet<string>(StringComparer.Ordinal);
        var options = new EmulatorOptions { ApiKey = OwnKey, Observe = exchange => Collect(hashes, exchange) };
        await using var stack = await Stack.CreateAsync("secrets.js", options, plugin: "plugin");
        await MakeTalkative(stack);
        Plant(stack);

        stack.SetVariable("ELEVENLABS_BASE_URL", $"https://someone:{Password}@api.example.com");
        await Configure(stack, Ci, FirstName);
        await Fails(stack, "without user name");
        stack.SetVariable("ELEVENLABS_BASE_URL", stack.Emulator.Url.ToString());

        await stack.Succeed("preview");
        await stack.Succeed("up");
        await stack.Succeed("refresh");

        await Configure(stack, Ci, SecondName);
        stack.Emulator.AddFault(Echo(stack));
        await Fails(stack, "is not liked");
        await stack.Succeed("up");

        // A key is rotated by making another one.
        await Configure(stack, Production, SecondName);
        stack.Emulator.ClearRequests();
        Assert.Equal(2, (int?)(await stack.Succeed("up"))["summary"]!["replace"]);
        Assert.Equal(["POST", "POST", "DELETE", "DELETE"], stack.Emulator.Requests.Select(static request => request.Method).Where(static method => method != "GET"));

        stack.Emulator.PatchState(KeyOfSomeoneElse.ToJsonString());
        Assert.Equal(0, (await stack.Run("import", "elevenlabs:index:ServiceAccountApiKey", "imported", $"{Ci}/{ImportedKeyId}")).ExitCode);
        Assert.Equal(0, (await stack.Run("export")).ExitCode);

        await HoldsNoHash(stack, hashes);
        await stack.Succeed("destroy");
        Assert.Equal(4, stack.Emulator.ApiKeySecrets.Count);
        Assert.Equal("", await File.ReadAllTextAsync(Path.Combine(stack.Directory, "plugin.stderr")));
        Assert.Matches("^([0-9]+\n)+$", await File.ReadAllTextAsync(Path.Combine(stack.Directory, "plugin.stdout")));
    }

    private static JsonObject KeyOfSomeoneElse => new()
    {
        ["serviceAccounts"] = new JsonObject
        {
            [Ci] = new JsonObject
            {
                ["apiKeys"] = new JsonObject { [ImportedKeyId] = new JsonObject { ["name"] = "imported", ["secret"] = ImportedKey, ["createdAtUnix"] = 1 } },
            },
        },
    };

    private static void Plant(Stack stack)
    {
        stack.Secrets.Plant("the name of a key", FirstName);
        stack.Secrets.Plant("the new name of a key", SecondName);
        stack.Secrets.Plant("the key that is imported", ImportedKey);
        stack.Secrets.Plant("the passphrase", Passphrase);
        stack.Secrets.Plant("the password in an address", Password);
        stack.SetVariable("PULUMI_CONFIG_PASSPHRASE", Passphrase);

        // Once in the stack's settings, and nowhere else.
        stack.SetVariable("ELEVENLABS_API_KEY", null);
    }

    // All that makes an engine, a plugin or its runtime say more, and all that the plugin says beside its answers kept in files.
    private static async Task MakeTalkative(Stack stack)
    {
        var plugin = Directory.CreateDirectory(Path.Combine(stack.Directory, "plugin"));
        var script = Path.Combine(plugin.FullName, "pulumi-resource-elevenlabs");
        await File.WriteAllTextAsync(
            script,
            $"""
            #!/bin/sh
            "{Repository.Binary("pulumi-resource-elevenlabs")}" --logtostderr -v=9 --tracing file:trace.json "$@" 2>> plugin.stderr | tee -a plugin.stdout

            """);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        foreach (var (name, value) in new[]
        {
            ("PULUMI_DEBUG_COMMANDS", "true"), ("PULUMI_DEBUG_GRPC", "grpc.json"), ("TF_LOG", "TRACE"), ("DEBUG", "*"),
            ("Logging__LogLevel__Default", "Trace"), ("ASPNETCORE_ENVIRONMENT", "Development"), ("DOTNET_ENVIRONMENT", "Development"),
        })
        {
            stack.SetVariable(name, value);
        }
    }

    private static async Task Configure(Stack stack, string account, string name)
    {
        using var secrets = PassphraseSecrets.Create(Passphrase);
        await stack.Configure(
            ("elevenlabs:apiKey", $"{{ secure: \"{secrets.Encrypt(OwnKey)}\" }}"),
            ("program:ownKey", $"{{ secure: \"{secrets.Encrypt(OwnKey)}\" }}"),
            ("program:keyName", $"{{ secure: \"{secrets.Encrypt(name)}\" }}"),
            ("program:account", account));
        await File.AppendAllTextAsync(Path.Combine(stack.Directory, "Pulumi.test.yaml"), $"encryptionsalt: {secrets.State}\n");
    }

    private static async Task Fails(Stack stack, string expected)
    {
        var finished = await stack.Run("up");
        Assert.NotEqual(0, finished.ExitCode);
        Assert.Contains(expected, finished.Everything, StringComparison.Ordinal);
    }

    // A server that repeats in its error what it was sent, and what it has told before.
    private static Fault Echo(Stack stack) => new()
    {
        Method = "PATCH",
        Status = 422,
        Body = new JsonObject
        {
            ["detail"] = new JsonObject
            {
                ["code"] = "validation_error",
                ["message"] = $"{SecondName} in place of {FirstName} from {OwnKey} ({Convert.ToBase64String(Encoding.UTF8.GetBytes(OwnKey))}) for {stack.Emulator.ApiKeySecrets[0]} is not liked",
            },
        },
        Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["x-trace-id"] = stack.Emulator.ApiKeySecrets[0] },
    };

    private static async Task HoldsNoHash(Stack stack, HashSet<string> hashes)
    {
        Assert.NotEmpty(hashes);
        var state = await File.ReadAllTextAsync(stack.StateFile);
        Assert.Contains("ciphertext", state, StringComparison.Ordinal);
        Assert.DoesNotContain("hashed", state, StringComparison.OrdinalIgnoreCase);
        Assert.All(hashes, hash => Assert.DoesNotContain(hash, state, StringComparison.OrdinalIgnoreCase));
    }

    private static void Collect(HashSet<string> hashes, Exchange exchange)
    {
        lock (hashes)
        {
            hashes.UnionWith(Hash().Matches(Encoding.UTF8.GetString(exchange.Answer.Span)).Select(static match => match.Groups["hash"].Value));
        }
    }

    [GeneratedRegex("\"hashed_xi_api_key\":\"(?<hash>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hash();
}
