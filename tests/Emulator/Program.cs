using System.CommandLine;
using System.Runtime.InteropServices;
using ElevenProvider.Emulator;
using ElevenProvider.Emulator.State;

var port = new Option<int>("--port") { Description = "The port on 127.0.0.1; 0 takes any that is free.", HelpName = "N" };
var apiKey = new Option<string>("--api-key")
{
    Description = "The text of the workspace owner's API key.",
    HelpName = "K",
    DefaultValueFactory = _ => EmulatorOptions.DefaultApiKey,
};
var latency = new Option<int>("--latency-ms") { Description = "How long every answer of the API takes at least, in milliseconds.", HelpName = "N" };
var seed = new Option<FileInfo?>("--seed") { Description = "The workspace to start with, in the form of GET /__emulator/state.", HelpName = "FILE.json" };
port.Validators.Add(result =>
{
    if (result.GetValue(port) is < 0 or > 65535)
    {
        result.AddError("--port must be from 0 to 65535.");
    }
});
latency.Validators.Add(result =>
{
    if (result.GetValue(latency) < 0)
    {
        result.AddError("--latency-ms must not be negative.");
    }
});

var command = new RootCommand("Emulates the ElevenLabs workspace API. Prints its URL, then serves until SIGINT or SIGTERM.") { port, apiKey, latency, seed };
command.SetAction(async (arguments, cancellationToken) =>
{
    try
    {
        var file = arguments.GetValue(seed);
        await using var emulator = await EmulatorServer.StartAsync(
            new EmulatorOptions
            {
                Port = arguments.GetValue(port),
                ApiKey = arguments.GetValue(apiKey),
                Latency = TimeSpan.FromMilliseconds(arguments.GetValue(latency)),
                SeedJson = file is null ? null : await File.ReadAllTextAsync(file.FullName, cancellationToken),
            },
            cancellationToken);
        await Console.Out.WriteLineAsync(emulator.Url.GetLeftPart(UriPartial.Authority));
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        return 0;
    }
    catch (OperationCanceledException)
    {
        return 0;
    }
    catch (Exception failure) when (failure is InvalidWorkspaceException or IOException or UnauthorizedAccessException)
    {
        await Console.Error.WriteLineAsync($"elevenlabs-emulator: {failure.Message}");
        return 1;
    }
});

// Registered before anything runs: whoever has read the URL may end the process at once.
using var ended = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
return await command.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null }, ended.Token);

void End(PosixSignalContext signal)
{
    signal.Cancel = true;
    ended.Cancel();
}
