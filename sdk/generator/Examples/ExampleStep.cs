namespace ElevenProvider.SdkGenerator.Examples;

/// <summary>A resource that an example declares, or a function that it calls.</summary>
/// <param name="Name">What the example calls it.</param>
/// <param name="Member">Name of the resource or function in its token.</param>
/// <param name="IsResource">Whether it is a resource.</param>
/// <param name="Arguments">What is given, in the order of the example.</param>
internal sealed record ExampleStep(string Name, string Member, bool IsResource, IReadOnlyList<(string Name, ExampleValue Value)> Arguments)
{
    /// <summary>Whether the step needs the result of <paramref name="other"/>.</summary>
    public bool Needs(ExampleStep other) => Arguments.Any(argument => argument.Value.Contains(value => value is ExampleValue.Reference reference && reference.Name == other.Name));

    /// <summary>Whether the step is given the setting called <paramref name="name"/>.</summary>
    public bool Takes(string name) => Arguments.Any(argument => argument.Value.Contains(value => value is ExampleValue.Setting setting && setting.Name == name));
}
