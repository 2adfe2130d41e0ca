namespace ElevenProvider.SdkGenerator.Tests.DotNet;

/// <summary>What generated code and the examples use of Pulumi's .NET SDK, as far as the compiler has to know it: that package is not to be had everywhere.</summary>
internal static class PulumiApi
{
    public const string Source =
        """
        #nullable enable
        using System;
        using System.Collections;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.Threading.Tasks;

        namespace Pulumi
        {
            public class Output<T>
            {
                public Output<U> Apply<U>(Func<T, U> func) => null!;
                public Output<U> Apply<U>(Func<T, Input<U>?> func) => null!;
            }
            public static class Output
            {
                public static Output<T> CreateSecret<T>(T value) => null!;
                public static Output<ImmutableArray<T>> All<T>(params Input<T>[] inputs) => null!;
                public static Output<(X, Y)> Tuple<X, Y>(Input<X> first, Input<Y> second) => null!;
            }
            public class Input<T>
            {
                public static implicit operator Input<T>(T value) => null!;
                public static implicit operator Input<T>(Output<T> value) => null!;
            }
            public sealed class InputList<T> : Input<ImmutableArray<T>>, IEnumerable
            {
                public void Add(params Input<T>[] values) { }
                public IEnumerator GetEnumerator() => null!;
                public static implicit operator InputList<T>(T[] values) => null!;
                public static implicit operator InputList<T>(Output<ImmutableArray<T>> value) => null!;
            }
            public sealed class InputMap<T> : Input<ImmutableDictionary<string, T>>, IEnumerable
            {
                public void Add(string key, Input<T> value) { }
                public IEnumerator GetEnumerator() => null!;
                public static implicit operator InputMap<T>(Output<ImmutableDictionary<string, T>> value) => null!;
            }
            public readonly struct Union<A, B>
            {
                public static implicit operator Union<A, B>(A value) => default;
                public static implicit operator Union<A, B>(B value) => default;
            }
            public sealed class InputUnion<A, B> : Input<Union<A, B>>
            {
                public static implicit operator InputUnion<A, B>(A value) => null!;
                public static implicit operator InputUnion<A, B>(B value) => null!;
                public static implicit operator InputUnion<A, B>(Output<A> value) => null!;
                public static implicit operator InputUnion<A, B>(Output<B> value) => null!;
            }
            public abstract class AssetOrArchive { }
            public sealed class FileAsset : AssetOrArchive { public FileAsset(string path) { } }
            public abstract class InputArgs { }
            public abstract class ResourceArgs : InputArgs { public static ResourceArgs Empty => null!; }
            public abstract class InvokeArgs : InputArgs { public static InvokeArgs Empty => null!; }
            public abstract class Resource { }
            public class CustomResource : Resource { public CustomResource(string type, string name, ResourceArgs? args, CustomResourceOptions? options = null) { } }
            public abstract class ProviderResource : CustomResource
            {
                public ProviderResource(string package, string name, ResourceArgs args, CustomResourceOptions? options = null) : base(package, name, args, options) { }
            }
            public sealed class CustomResourceOptions
            {
                public string? Version { get; set; }
                public string? PluginDownloadURL { get; set; }
                public Input<string>? Id { get; set; }
                public List<string> AdditionalSecretOutputs { get; } = new();
                public List<string> ReplaceOnChanges { get; } = new();
                public static CustomResourceOptions Merge(CustomResourceOptions? first, CustomResourceOptions? second) => null!;
            }
            public class InvokeOptions { public string? Version { get; set; } public string? PluginDownloadURL { get; set; } }
            public class InvokeOutputOptions : InvokeOptions { }
            public sealed class Deployment
            {
                public static Deployment Instance => null!;
                public static Task<int> RunAsync(Action action) => null!;
                public static Task<int> RunAsync(Func<IDictionary<string, object?>> func) => null!;
                public Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null) => null!;
                public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options = null) => null!;
                public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOutputOptions options) => null!;
            }
            public sealed class Config
            {
                public Config(string? name = null) { }
                public string Require(string key) => null!;
                public string? Get(string key) => null;
                public bool? GetBoolean(string key) => null;
                public int? GetInt32(string key) => null;
                public double? GetDouble(string key) => null;
                public T? GetObject<T>(string key) => default;
            }
            [AttributeUsage(AttributeTargets.Struct)] public sealed class EnumTypeAttribute : Attribute { }
            [AttributeUsage(AttributeTargets.Class)] public class ResourceTypeAttribute : Attribute { public ResourceTypeAttribute(string type, string? version) { } }
        }

        namespace Pulumi.Serialization
        {
            [AttributeUsage(AttributeTargets.Property)] public sealed class OutputAttribute : Attribute { public OutputAttribute(string? name = null) { } }
            [AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)] public sealed class InputAttribute : Attribute
            {
                public InputAttribute(string name, bool required = false, bool json = false) { }
            }
            [AttributeUsage(AttributeTargets.Class)] public sealed class OutputTypeAttribute : Attribute { }
            [AttributeUsage(AttributeTargets.Constructor)] public sealed class OutputConstructorAttribute : Attribute { }
        }
        """;
}
