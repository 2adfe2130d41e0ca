using ElevenProvider.Api.Errors;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ElevenProvider.Api.Tests.Errors;

public sealed class RedactorTests
{
    private const string OwnKey = "a-key.of/no=known+form";

    private static readonly Gen<string> Hexadecimal =
        from length in Gen.Choose(32, 64)
        from digits in Gen.Elements("0123456789abcdefABCDEF".ToCharArray()).ArrayOf(length)
        select new string(digits);

    private static readonly Gen<string> Secrets = Gen.OneOf(
        Gen.Constant(OwnKey), Hexadecimal, Hexadecimal.Select(digits => $"sk_{digits}"), Hexadecimal.Select(digits => $"sk_{digits}_residency_eu"));

    [Property(MaxTest = 500)]
    public Property No_secret_survives() => Prop.ForAll(
        (from secret in Secrets
         from before in Texts
         from after in Texts
         select (Secret: secret, Text: $"{before} {secret}{after}")).ToArbitrary(),
        sample => !Shares(new Redactor(OwnKey).Clean(sample.Text), sample.Secret));

    [Property]
    public Property What_is_shown_is_one_short_line() => Prop.ForAll(Texts.ToArbitrary(), text =>
    {
        var shown = new Redactor(OwnKey).Clean(text);
        return shown.Length <= 301 && !shown.Any(char.IsControl);
    });

    [Theory]
    [InlineData("Voice 21m00Tcm4TlvDq8ikWAM was not found.")]
    [InlineData("The field task_identifier is missing; see disk_space_left.")]
    [InlineData("Missing the permission `user_read` (id 123e4567-e89b-12d3-a456-426614174000).")]
    public void What_is_no_secret_stays(string text) => Assert.Equal(text, new Redactor(OwnKey).Clean(text));

    [Fact]
    public void A_secret_at_the_cut_is_not_halved()
    {
        var shown = new Redactor(OwnKey).Clean(new string('-', 290) + " " + OwnKey);

        Assert.DoesNotContain("a-key", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_and_control_characters_go() => Assert.Equal("a  bc", new Redactor(null).Clean("\ta\r\nb\0\u001b\u202ec\n"));

    [Theory]
    [InlineData("voice_not_found", "voice_not_found")]
    [InlineData("0123456789abcdef0123456789abcdef", "0123456789abcdef0123456789abcdef")]
    [InlineData("two words", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    [InlineData("x-a-key.of/no=known+form", null)]
    [InlineData("sk_0123456789abcdef", null)]
    public void Identifiers_are_kept_whole_or_not_at_all(string? text, string? shown) => Assert.Equal(shown, new Redactor(OwnKey).CleanIdentifier(text));

    private static Gen<string> Texts => ArbMap.Default.GeneratorFor<string?>().Select(text => text ?? "");

    // Eight characters of a secret in a row are taken to be a leak.
    private static bool Shares(string shown, string secret) =>
        Enumerable.Range(0, secret.Length - 8).Any(start => shown.Contains(secret.Substring(start, 8), StringComparison.Ordinal));
}
