using ElevenProvider.Protocol.PropertyValues;
using static ElevenProvider.Declarations.Tests.Samples.Values;

namespace ElevenProvider.Declarations.Tests.Rules;

/// <summary>A rule has no opinion of values that it is not about.</summary>
public sealed class OtherKindTests
{
    [Theory]
    [MemberData(nameof(TextRules))]
    public void A_rule_about_texts_has_no_opinion_of_others(PropertyRuleAttribute rule) =>
        Assert.All([Null, 1, true, List(), Object(), new PropertyAsset("h")], value => Assert.Null(rule.Problem(value)));

    [Theory]
    [MemberData(nameof(NumberRules))]
    public void A_rule_about_numbers_has_no_opinion_of_others(PropertyRuleAttribute rule) =>
        Assert.All([Null, "", true, List(), Object(), new PropertyAsset("h")], value => Assert.Null(rule.Problem(value)));

    [Fact]
    public void A_rule_about_lists_has_no_opinion_of_others() =>
        Assert.All([Null, "", 1, true, Object()], static value => Assert.Null(new ItemCountAttribute(1, 1).Problem(value)));

    public static TheoryData<PropertyRuleAttribute> TextRules => [new NotBlankAttribute(), new OneOfAttribute("a"), new EmailAddressAttribute()];

    public static TheoryData<PropertyRuleAttribute> NumberRules => [new AtLeastAttribute(5), new BetweenAttribute(5, 6)];
}
