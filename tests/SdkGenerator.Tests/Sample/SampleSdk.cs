using System.Text.RegularExpressions;
using ElevenProvider.SdkGenerator.DotNet;
using ElevenProvider.SdkGenerator.Model;
using ElevenProvider.SdkGenerator.NodeJs;
using ElevenProvider.SdkGenerator.Reference;

namespace ElevenProvider.SdkGenerator.Tests.Sample;

/// <summary>The SDKs and the reference of a schema that holds a little of everything.</summary>
internal static partial class SampleSdk
{
    public static async Task<IReadOnlyDictionary<string, string>> DotNetAsync() => DotNetSdk.Files(await ReadAsync());

    public static async Task<IReadOnlyDictionary<string, string>> NodeJsAsync() => NodeJsSdk.Files(await ReadAsync());

    public static async Task<IReadOnlyDictionary<string, string>> ReferenceAsync() => ReferencePages.Files(await ReadAsync());

    /// <summary>A text with one space for each run of spaces and line ends, so that how it is laid out has no meaning.</summary>
    public static string Flat(string text) => Spaces().Replace(text, " ");

    private static Task<PackageSpec> ReadAsync() => PackageSpec.ReadAsync(Path.Combine(Repository.Root, "tests", "SdkGenerator.Tests", "Sample", "schema.json"));

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();
}
