using ElevenProvider.SdkGenerator;

return await CommandLine.RunAsync(args, Console.Error);
