namespace ElevenProvider.Generator.Tests;

/// <summary>Texts that tests run the generator on.</summary>
internal static class Sources
{
    public const string Client = "internal sealed class Client;";

    public const string Package =
        """
        [Package("town")]
        internal static partial class Package;
        """;

    /// <summary>A resource that a program can list, called <paramref name="name"/>.</summary>
    public static string Resource(string name) =>
        $$"""
        /// <summary>The resource {{name}}.</summary>
        [Resource("{{name}}")]
        internal sealed partial class {{name}}Resource(Client client)
            : Resource<{{name}}Resource.Inputs, {{name}}Resource.Outputs, {{name}}Resource.Id>, IListable<{{name}}Resource.Query>
        {
            [ImportId("<\"town\">/<id>", "at:<id>")]
            public sealed record Id(string Town, string ObjectId);

            /// <summary>What a program sets.</summary>
            public record Inputs
            {
                /// <summary>Its town.</summary>
                [Replaces]
                public required string Town { get; init; }
            }

            /// <summary>What is known.</summary>
            public sealed record Outputs : Inputs
            {
                /// <summary>Its id.</summary>
                public string? ObjectId { get; init; }
            }

            /// <summary>What a list is narrowed by.</summary>
            public sealed record Query
            {
                /// <summary>The town.</summary>
                public string? Town { get; init; }
            }

            public override Task<Outputs> Create(Inputs inputs, Operation operation) => throw new NotSupportedException(client.ToString());

            public override Task<Outputs?> Read(Id id, Outputs? last, Operation operation) => throw new NotSupportedException();

            public override Task Delete(Id id, Outputs? last, Operation operation) => throw new NotSupportedException();

            public IAsyncEnumerable<ListedResource> List(Query query, Operation operation) => throw new NotSupportedException();
        }
        """;

    /// <summary>A function called <paramref name="name"/>.</summary>
    public static string Function(string name) =>
        $$"""
        /// <summary>The function {{name}}.</summary>
        [Function("{{name}}")]
        internal sealed partial class {{name}}Function(Client client) : Function<{{name}}Function.Inputs, {{name}}Function.Outputs>
        {
            /// <summary>Its arguments.</summary>
            public sealed record Inputs;

            /// <summary>Its result.</summary>
            public sealed record Outputs
            {
                /// <summary>What it finds.</summary>
                public required string Found { get; init; }
            }

            public override Task<Outputs> Invoke(Inputs inputs, Operation operation) => throw new NotSupportedException(client.ToString());
        }
        """;

    /// <summary>A declared object with the given properties, each of which is documented.</summary>
    public static string Object(string name, params string[] properties) =>
        $$"""
        /// <summary>The object {{name}}.</summary>
        [DeclaredObject]
        public partial record {{name}}
        {
        {{string.Concat(properties.Select(static property => $"/// <summary>A property.</summary>\n{property}\n"))}}
        }
        """;

    /// <summary>A declared object whose only property, called <c>Text</c>, has the given documentation comment.</summary>
    public static string Documented(string comment) =>
        $$"""
        /// <summary>An object.</summary>
        [DeclaredObject]
        internal partial record Documented
        {
            {{comment.ReplaceLineEndings("\n    ")}}
            public string? Text { get; init; }
        }
        """;
}
