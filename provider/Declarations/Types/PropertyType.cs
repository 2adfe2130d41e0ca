namespace ElevenProvider.Declarations;

/// <summary>What values a property may have. The set of types is closed.</summary>
public abstract record PropertyType
{
    private PropertyType()
    {
    }

    /// <summary>What a person would call one such value, with its article.</summary>
    public abstract string Singular { get; }

    /// <summary>What a person would call several such values.</summary>
    public abstract string Plural { get; }

    /// <summary>Any string.</summary>
    public sealed record Text : PropertyType
    {
        /// <inheritdoc/>
        public override string Singular => "a string";

        /// <inheritdoc/>
        public override string Plural => "strings";
    }

    /// <summary>One of several strings.</summary>
    /// <param name="Declaration">The strings.</param>
    public sealed record Enumeration(EnumerationDeclaration Declaration) : PropertyType
    {
        /// <inheritdoc/>
        public override string Singular => "a string";

        /// <inheritdoc/>
        public override string Plural => "strings";
    }

    /// <summary>A moment, as an RFC 3339 string.</summary>
    public sealed record Timestamp : PropertyType
    {
        /// <inheritdoc/>
        public override string Singular => "a time such as 2026-01-31T00:00:00Z";

        /// <inheritdoc/>
        public override string Plural => "times";
    }

    /// <summary>A file or text, as Pulumi's asset classes hold it.</summary>
    public sealed record Asset : PropertyType
    {
        /// <inheritdoc/>
        public override string Singular => "an asset (a FileAsset, StringAsset or RemoteAsset)";

        /// <inheritdoc/>
        public override string Plural => "assets";
    }

    /// <summary>True or false.</summary>
    public sealed record Boolean : PropertyType
    {
        /// <inheritdoc/>
        public override string Singular => "true or false";

        /// <inheritdoc/>
        public override string Plural => "booleans";
    }

    /// <summary>A whole number.</summary>
    /// <param name="Minimum">The smallest that the type in C# can hold.</param>
    /// <param name="Maximum">The largest that the type in C# can hold.</param>
    public sealed record Integer(long Minimum, long Maximum) : PropertyType
    {
        /// <inheritdoc/>
        public override string Singular => "a whole number";

        /// <inheritdoc/>
        public override string Plural => "whole numbers";
    }

    /// <summary>Any number.</summary>
    public sealed record Number : PropertyType
    {
        /// <inheritdoc/>
        public override string Singular => "a number";

        /// <inheritdoc/>
        public override string Plural => "numbers";
    }

    /// <summary>A list.</summary>
    /// <param name="Item">Type of its items.</param>
    public sealed record List(PropertyType Item) : PropertyType
    {
        /// <inheritdoc/>
        public override string Singular => $"a list of {Item.Plural}";

        /// <inheritdoc/>
        public override string Plural => $"lists of {Item.Plural}";
    }

    /// <summary>Values of one type by arbitrary names.</summary>
    /// <param name="Value">Type of the values.</param>
    public sealed record Map(PropertyType Value) : PropertyType
    {
        /// <inheritdoc/>
        public override string Singular => $"a map of {Value.Plural}";

        /// <inheritdoc/>
        public override string Plural => $"maps of {Value.Plural}";
    }

    /// <summary>An object with declared properties.</summary>
    /// <param name="Declaration">Its properties.</param>
    public sealed record Object(ObjectDeclaration Declaration) : PropertyType
    {
        /// <inheritdoc/>
        public override string Singular => "an object";

        /// <inheritdoc/>
        public override string Plural => "objects";
    }
}
