namespace ElevenProvider.SdkGenerator;

/// <summary>What a type is used for, which decides how it is written.</summary>
internal enum Usage
{
    /// <summary>What a resource or function returns.</summary>
    Output,

    /// <summary>Arguments that may come from other resources.</summary>
    Input,

    /// <summary>What a resource is looked up with, which may come from other resources.</summary>
    State,

    /// <summary>Arguments that are there already.</summary>
    PlainInput,
}
