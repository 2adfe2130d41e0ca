namespace ElevenProvider.Engine.State;

/// <summary>Names of resources: <c>urn:pulumi:STACK::PROJECT::TYPE::NAME</c>.</summary>
internal static class Urn
{
    /// <summary>Type of the resource that stands for the stack.</summary>
    public const string StackType = "pulumi:pulumi:Stack";

    private const string Prefix = "urn:pulumi:";
    private const string ProviderTypePrefix = "pulumi:providers:";
    private const string Separator = "::";

    /// <summary>The URN of a resource whose parent is the stack or nothing.</summary>
    public static string Create(string stack, string project, string type, string name) => $"{Prefix}{stack}{Separator}{project}{Separator}{type}{Separator}{name}";

    /// <summary>The type of the provider resources of <paramref name="package"/>.</summary>
    public static string ProviderType(string package) => ProviderTypePrefix + package;

    /// <summary>The package that a provider resource's type is of; null where <paramref name="type"/> is no such type.</summary>
    public static string? ProviderPackage(string type) =>
        type.StartsWith(ProviderTypePrefix, StringComparison.Ordinal) ? type[ProviderTypePrefix.Length..] : null;

    /// <summary>The package of a type or function token, <c>package:module:Name</c>.</summary>
    public static string Package(string token) => token.Split(':', 2)[0];

    /// <summary>The last part of a URN.</summary>
    public static string NameOf(string urn) => urn.Split(Separator, 4) is [_, _, _, var name] ? name : urn;

    /// <summary>The names of the stack and the project of a resource; empty where <paramref name="urn"/> is no URN.</summary>
    public static (string Stack, string Project) StackOf(string urn) => urn.Split(Separator, 4) is [var stack, var project, _, _] && stack.StartsWith(Prefix, StringComparison.Ordinal)
        ? (stack[Prefix.Length..], project)
        : ("", "");

    /// <summary>How one resource names its provider: the provider's URN and id.</summary>
    public static string Reference(string urn, string id) => urn + Separator + id;

    /// <summary>The provider's URN in a <see cref="Reference"/>.</summary>
    public static string OfReference(string reference) =>
        reference.LastIndexOf(Separator, StringComparison.Ordinal) is var at and > 0 ? reference[..at] : reference;
}
