using ElevenProvider.Protocol.PropertyValues;
using Pulumirpc;
using Mode = Pulumirpc.CheckRequest.Types.AutonamingOptions.Types.Mode;

namespace ElevenProvider.Declarations;

/// <summary>Makes a name for an object whose program gives none, as Pulumi's users know it: <c>name-1a2b3c4</c>.</summary>
internal static class AutoName
{
    private const int RandomLength = 7;

    public static PropertyValue? For(PropertyDeclaration property, CheckContext context, int maxLength, List<CheckFailure> failures)
    {
        if (context.OldInputs.Find(property.Name) is { } made)
        {
            return made;
        }

        var name = context.Autonaming switch
        {
            { Mode: Mode.Disable } => null,
            { ProposedName: { Length: > 0 } proposed } => proposed,
            _ => Make(context, maxLength),
        };
        var problem = name is null ? "is required, because automatic naming is switched off for this stack"
            : name.Length > maxLength ? $"would be made longer than the {maxLength} characters allowed; give a shorter one"
            : null;
        if (problem is not null)
        {
            failures.Add(new CheckFailure { Property = property.Name, Reason = problem });
        }

        return name is null ? null : new PropertyString(name);
    }

    private static string Make(CheckContext context, int maxLength)
    {
        // An engine that sends no seed, or less than is used of it, gets a name that is at least stable.
        var seed = context.RandomSeed.Length < RandomLength
            ? System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(context.Name))
            : context.RandomSeed.ToArray();
        var random = Convert.ToHexStringLower(seed.AsSpan(0, RandomLength))[..RandomLength];
        var prefix = context.Name.Length + 1 + RandomLength <= maxLength ? context.Name : context.Name[..(maxLength - 1 - RandomLength)];
        return $"{prefix}-{random}";
    }
}
