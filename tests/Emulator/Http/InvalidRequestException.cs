using ElevenProvider.Emulator.Bodies;

namespace ElevenProvider.Emulator.Http;

/// <summary>A 422 answer that comes after the key and its permissions were checked, as that for query parameters does.</summary>
#pragma warning disable CA1032 // Without the faults there is nothing to answer.
internal sealed class InvalidRequestException(IReadOnlyList<ValidationFault> faults) : Exception("The request is not valid.")
#pragma warning restore CA1032
{
    public IReadOnlyList<ValidationFault> Faults { get; } = faults;
}
