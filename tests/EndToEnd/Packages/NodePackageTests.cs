namespace ElevenProvider.EndToEnd.Packages;

/// <summary>What npm publishes is all that a program needs, which the sources beside it do not show.</summary>
public class NodePackageTests
{
    [Fact]
    public async Task A_program_compiles_strictly_against_the_package()
    {
        var directory = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "end-to-end", $"{Environment.ProcessId}-package")).FullName;
        try
        {
            var package = await NodePackage.InstallAsync(directory);
            await File.WriteAllTextAsync(
                Path.Combine(directory, "index.ts"),
                """
                import * as pulumi from "@pulumi/pulumi";
                import * as elevenlabs from "pulumi-elevenlabs";

                const provider = new elevenlabs.Provider("eu", { residency: "eu" });
                const key = new elevenlabs.ServiceAccountApiKey("key", {
                    serviceAccountUserId: "account",
                    permissions: [elevenlabs.ApiKeyPermission.TextToSpeech, "something_new"],
                }, { provider });
                const role: elevenlabs.ResourceRole = elevenlabs.ResourceRole.Viewer;
                const voice: pulumi.Output<elevenlabs.GetVoiceResult> = elevenlabs.getVoiceOutput({ voiceId: "voice" });
                const samples: pulumi.Output<elevenlabs.types.output.Sample[]> = voice.samples;
                export const result = [key.apiKey, role, samples, elevenlabs.config.residency];
                """);

            var compiled = await ChildProcess.RunAsync(
                "node",
                [
                    Path.Combine(Repository.Root, "node_modules", "typescript", "bin", "tsc"),
                    "--strict", "--noEmit", "--target", "ES2020", "--module", "commonjs", "--moduleResolution", "node", "--types", "node", "--listFiles", "index.ts",
                ],
                directory);

            Assert.True(compiled.ExitCode == 0, compiled.Everything);
            Assert.Contains(Path.Combine(package, "bin", "index.d.ts"), compiled.Output, StringComparison.Ordinal);
            Assert.DoesNotContain(Path.Combine(Repository.Root, "sdk"), compiled.Output, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    [Fact]
    public async Task Examples_run_with_the_package()
    {
        await using var stack = await Stack.OfExampleAsync("onboarding", "demo");

        Assert.StartsWith(stack.Directory, await NodePackage.FindAsync(stack.Directory), StringComparison.Ordinal);
    }
}
