using ElevenProvider.Protocol.PropertyValues;
using static ElevenProvider.Provider.Tests.Values;

namespace ElevenProvider.Provider.Tests.Resources;

/// <summary>A test of keys of service accounts.</summary>
public abstract class ApiKeyTest : PluginTest
{
    private protected StackResource Key(string name = "deploy") => Resource("ServiceAccountApiKey", name);

    /// <summary>What a program gives: an account, a name and two permissions, and what else is named.</summary>
    private protected static PropertyObject Inputs(params (string Name, PropertyValue Value)[] more) => more.Aggregate(
        Properties(
            ("serviceAccountUserId", Account), ("name", "deploy"), ("permissions", List("text_to_speech", "voices_read")), ("enabled", true)),
        static (inputs, property) => inputs.With(property.Name, property.Value));

    private protected static string KeyId(StackResource key) => key.Outputs.Text("keyId");

    private protected static PropertyValue ApiKey(StackResource key) => Assert.IsType<PropertySecret>(key.Outputs["apiKey"]).Value;
}
