namespace ElevenProvider.SdkGenerator.Schema;

/// <summary>Whether a property is written as what a program gives or as what it gets.</summary>
internal enum PropertySide
{
    /// <summary>What a program gives.</summary>
    Input,

    /// <summary>What a program gets.</summary>
    Output,
}
