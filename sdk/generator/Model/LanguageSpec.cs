namespace ElevenProvider.SdkGenerator.Model;

/// <summary>What each language's SDK is called.</summary>
internal sealed record LanguageSpec
{
    public required NodeJsSpec NodeJs { get; init; }

    public CSharpSpec CSharp { get; init; } = new();
}
