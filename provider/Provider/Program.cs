using ElevenProvider.Provider.Lifecycle;

await using var input = Console.OpenStandardInput();
await using var output = Console.OpenStandardOutput();
return await PluginProcess.Run(CommandLine.EngineAddress(args), input, output);
