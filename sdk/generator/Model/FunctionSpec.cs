namespace ElevenProvider.SdkGenerator.Model;

/// <summary>A function.</summary>
internal sealed record FunctionSpec
{
    public string? Description { get; init; }

    public ObjectSpec? Inputs { get; init; }

    public required ObjectSpec Outputs { get; init; }
}
