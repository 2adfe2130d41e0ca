using ElevenProvider.SdkGenerator.Model;

namespace ElevenProvider.SdkGenerator.DotNet;

/// <summary>The file of the enumerations. They are of text, which C# has no enumerations of.</summary>
internal static class EnumsFile
{
    public static string Write(PackageSpec package, CSharpTypes types)
    {
        var text = new CSharpText();
        foreach (var (token, type) in package.Types.Where(static type => type.Value.Enum.Count > 0))
        {
            WriteEnumeration(text, CSharpNames.Pascal(PackageSpec.Member(token)), type);
        }

        return text.ToFile(types.Namespace, "System", "System.ComponentModel", "Pulumi");
    }

    private static void WriteEnumeration(CSharpText text, string name, TypeSpec type)
    {
        text.Document(type.Description).Add(
            $$"""
            [EnumType]
            public readonly struct {{name}} : IEquatable<{{name}}>
            {
                private readonly string _value;

                private {{name}}(string value)
                {
                    _value = value ?? throw new ArgumentNullException(nameof(value));
                }

            """);
        foreach (var value in type.Enum)
        {
            text.Document(value.Description, 1)
                .Add($"public static {name} {CSharpNames.EnumValue(value.Name, name)} {{ get; }} = new {name}({CSharpNames.Literal(value.Value)});", 1);
        }

        text.Add(
            $$"""

                public static bool operator ==({{name}} left, {{name}} right) => left.Equals(right);
                public static bool operator !=({{name}} left, {{name}} right) => !left.Equals(right);

                public static explicit operator string({{name}} value) => value._value;

                [EditorBrowsable(EditorBrowsableState.Never)]
                public override bool Equals(object? obj) => obj is {{name}} other && Equals(other);
                public bool Equals({{name}} other) => string.Equals(_value, other._value, StringComparison.Ordinal);

                [EditorBrowsable(EditorBrowsableState.Never)]
                public override int GetHashCode() => _value?.GetHashCode() ?? 0;

                public override string ToString() => _value;
            }

            """);
    }
}
