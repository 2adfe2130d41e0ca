using System.Reflection;
using Google.Protobuf.Reflection;
using Pulumirpc;

namespace ElevenProvider.Protocol.Tests.Contracts;

/// <summary>Our messages and services are Pulumi's, to the last field.</summary>
public sealed class PulumiContractTests(PublishedContracts published) : IClassFixture<PublishedContracts>
{
    // What Pulumi offers and we do not declare, with the reason. A new method of Pulumi's fails the test until it is decided upon.
    private static readonly Dictionary<string, string[]> LeftOut = new(StringComparer.Ordinal)
    {
        ["pulumirpc.Engine"] = [],
        ["pulumirpc.ResourceProvider"] =
        [
            "Parameterize", // for parameterized providers
            "Call", // for methods of components
            "Construct", // for components
        ],
        ["pulumirpc.ResourceMonitor"] =
        [
            "Call", // for methods of components
            "ExistsResource",
            "RegisterStackTransform",
            "RegisterStackInvokeTransform",
            "RegisterResourceHook",
            "RegisterErrorHook",
            "RegisterPackage", // for parameterized providers
        ],
    };

    public static TheoryData<string> Messages => [.. Files().SelectMany(static file => file.MessageTypes).SelectMany(WithNested).Select(static message => message.FullName)];

    public static TheoryData<string> Enums => [.. AllEnums().Select(static values => values.FullName)];

    public static TheoryData<string> Services => [.. Files().SelectMany(static file => file.Services).Select(static service => service.FullName)];

    [Theory]
    [MemberData(nameof(Messages))]
    public void Message_has_exactly_Pulumi_s_fields(string name)
    {
        var ours = Files().SelectMany(static file => file.MessageTypes).SelectMany(WithNested).Single(message => message.FullName == name);

        Assert.Equal(published.Message(name).Order(StringComparer.Ordinal), ContractDescription.Of(ours).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Enums))]
    public void Enum_has_exactly_Pulumi_s_values(string name)
    {
        var ours = AllEnums().Single(values => values.FullName == name);

        Assert.Equal(published.Enum(name).Order(StringComparer.Ordinal), ContractDescription.Of(ours).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Service_has_Pulumi_s_methods_but_for_those_left_out_on_purpose(string name)
    {
        var ours = Files().SelectMany(static file => file.Services).Single(service => service.FullName == name);
        var theirs = published.Service(name).ToLookup(method => LeftOut[name].Contains(method[..method.IndexOf('(', StringComparison.Ordinal)]));

        Assert.Equal(theirs[false].Order(StringComparer.Ordinal), ours.Methods.Select(ContractDescription.Of).Order(StringComparer.Ordinal));
        Assert.Equal(LeftOut[name].Length, theirs[true].Count());
    }

    [Fact]
    public void Everything_we_declare_is_compared()
    {
        Assert.Equal(9, Files().Count());
        Assert.True(Messages.Count > 60);
        Assert.Equal(6, Enums.Count);
        Assert.Equal(LeftOut.Count, Services.Count);
    }

    private static IEnumerable<FileDescriptor> Files() => typeof(ProviderReflection).Assembly.GetTypes()
        .Select(static type => type.GetProperty("Descriptor", BindingFlags.Public | BindingFlags.Static)?.GetValue(null))
        .OfType<FileDescriptor>();

    private static IEnumerable<EnumDescriptor> AllEnums() => Files().SelectMany(static file =>
        file.EnumTypes.Concat(file.MessageTypes.SelectMany(WithNested).SelectMany(static message => message.EnumTypes)));

    private static IEnumerable<MessageDescriptor> WithNested(MessageDescriptor message) => message.NestedTypes
        .Where(static nested => nested.GetOptions()?.MapEntry != true)
        .SelectMany(WithNested)
        .Prepend(message);
}
