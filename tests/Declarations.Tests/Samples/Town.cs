namespace ElevenProvider.Declarations.Tests.Samples;

/// <summary>What the API is to a real resource: answers what a test says, and remembers what it was asked.</summary>
internal sealed class Town
{
    /// <summary>The garden that every call answers with; null where there is none.</summary>
    public Garden.Outputs? Garden { get; init; }

    /// <summary>The gate that every call answers with; null where there is none.</summary>
    public Gate.Outputs? Gate { get; init; }

    /// <summary>What every call fails with; null where none does.</summary>
    public Exception? Failure { get; init; }

    /// <summary>The id that was asked for last.</summary>
    public string? Asked { get; private set; }

    /// <summary>What was wanted last.</summary>
    public Garden.Inputs? Wanted { get; private set; }

    /// <summary>The record that was handed in last.</summary>
    public Garden.Outputs? Last { get; private set; }

    public Garden.Outputs Plant(Garden.Inputs inputs)
    {
        Wanted = inputs;
        return Failure is null ? Garden! : throw Failure;
    }

    public Garden.Outputs? Find(string gardenId, Garden.Outputs? last)
    {
        (Asked, Last) = (gardenId, last);
        return Garden;
    }

    public Garden.Outputs Change(string gardenId, Garden.Outputs? last, Garden.Inputs inputs)
    {
        (Asked, Last) = (gardenId, last);
        return Plant(inputs);
    }

    public void Clear(string gardenId, Garden.Outputs? last) => (Asked, Last) = (gardenId, last);
}
