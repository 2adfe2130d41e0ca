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
    [InlineData("a-key.of%2Fno%3Dknown%2Bform")]
    [InlineData("a-key.of/no=known&#x2B;form")]
    [InlineData("a-key.of/no=known\\u002Bform")]
    [InlineData("612d6b65792e6f662f6e6f3d6b6e6f776e2b666f726d")]
    [InlineData("YS1rZXkub2Yvbm89a25vd24rZm9ybQ==")]
    [InlineData("bWU6YS1rZXkub2Yvbm89a25vd24rZm9ybQ")]
    [InlineData("b3BlbjphLWtleS5vZi9ubz1rbm93bitmb3Jt")]
    public void A_key_that_comes_back_encoded_is_recognised(string encoded) =>
        Assert.Matches("^The key .{0,8}\\[secret\\].{0,4} is wrong$", new Redactor(OwnKey).Clean($"The key {encoded} is wrong"));

    [Theory]
    [InlineData("a-key&", "a-key&amp;")]
    [InlineData("a-key%", "a-key%25")]
    public void Of_a_form_that_contains_another_nothing_is_left(string key, string encoded) =>
        Assert.Equal("The key [secret] is wrong", new Redactor(key).Clean($"The key {encoded} is wrong"));

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

    [Theory]
    [InlineData("Key a-key.of/no=known+form is bad", "Key [secret] is bad")]
    [InlineData("Key A-KEY.OF/NO=KNOWN+FORM is bad", "Key [secret] is bad")]
    [InlineData("xa-key.of/no=known+formx", "x[secret]x")]
    [InlineData("(sk_Abc-_9)", "([secret])")]
    [InlineData("SK_ABCDEF", "[secret]")]
    [InlineData("sk_abcde", "sk_abcde")]
    [InlineData("task_abcdef", "task_abcdef")]
    [InlineData("task_0123456789abcdef", "ta[secret]")]
    [InlineData("task_0123456789abcde", "task_0123456789abcde")]
    [InlineData("id 0123456789ABCDEF0123456789abcdef.", "id [secret].")]
    [InlineData("id 0123456789ABCDEF0123456789abcde.", "id 0123456789ABCDEF0123456789abcde.")]
    public void A_mask_stands_where_a_secret_was_and_nowhere_else(string text, string shown) =>
        Assert.Equal(shown, new Redactor(OwnKey).Clean(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Without_a_key_there_is_less_to_hide(string? noKey)
    {
        var redactor = new Redactor(noKey);

        Assert.Equal("Set the key, not [secret].", redactor.Clean("Set the key, not sk_0123456789."));
        Assert.Equal("voice_not_found", redactor.CleanIdentifier("voice_not_found"));
    }

    [Theory]
    [InlineData(300, 300, "")]
    [InlineData(301, 300, "…")]
    public void Text_is_cut_where_it_becomes_too_long(int length, int kept, string end) =>
        Assert.Equal(new string('-', kept) + end, new Redactor(OwnKey).Clean(new string('-', length)));

    [Theory]
    [InlineData(298, "\ud83d\ude00…")]
    [InlineData(299, "…")]
    public void No_character_is_cut_in_half(int before, string end) =>
        Assert.Equal(new string('-', before) + end, new Redactor(OwnKey).Clean(new string('-', before) + "\ud83d\ude00-----"));

    [Fact]
    public void What_no_server_has_reason_to_send_is_not_looked_at() =>
        Assert.Equal("a", new Redactor(OwnKey).Clean("a" + new string(' ', 16 * 1024) + "b"));

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
    [InlineData("x-A-KEY.OF/NO=KNOWN+FORM", null)]
    [InlineData("aZ09_-.+:/", "aZ09_-.+:/")]
    [InlineData("a,b", null)]
    public void Identifiers_are_kept_whole_or_not_at_all(string? text, string? shown) => Assert.Equal(shown, new Redactor(OwnKey).CleanIdentifier(text));

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void An_identifier_is_not_longer_than_any_code(int length, bool isKept) =>
        Assert.Equal(isKept, new Redactor(OwnKey).CleanIdentifier(new string('z', length)) is not null);

    private static Gen<string> Texts => ArbMap.Default.GeneratorFor<string?>().Select(text => text ?? "");

    // Eight characters of a secret in a row are taken to be a leak.
    private static bool Shares(string shown, string secret) =>
        Enumerable.Range(0, secret.Length - 8).Any(start => shown.Contains(secret.Substring(start, 8), StringComparison.Ordinal));
}
