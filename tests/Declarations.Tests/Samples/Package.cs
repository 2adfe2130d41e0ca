namespace ElevenProvider.Declarations.Tests.Samples;

/// <summary>All that is declared here.</summary>
[Package("town")]
internal static partial class Package;
