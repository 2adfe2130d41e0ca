using ElevenProvider.Provider.Lifecycle;

return await PluginProcess.Run(CommandLine.EngineAddress(args));
