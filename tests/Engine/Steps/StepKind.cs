namespace ElevenProvider.Engine.Steps;

/// <summary>What an operation does with a resource.</summary>
internal enum StepKind
{
    /// <summary>Nothing: it is as the program wants it.</summary>
    Same,

    /// <summary>Makes it.</summary>
    Create,

    /// <summary>Changes it in place.</summary>
    Update,

    /// <summary>Makes another in its place, and deletes it before or after.</summary>
    Replace,

    /// <summary>Deletes it.</summary>
    Delete,

    /// <summary>Takes an existing object under management.</summary>
    Import,

    /// <summary>Reads an object that others manage.</summary>
    Read,
}
