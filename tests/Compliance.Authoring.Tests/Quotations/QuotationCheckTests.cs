using System.Linq;
using Compliance.Authoring.Quotations;
using Compliance.Localization;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Authoring.Tests.Quotations;

/// <summary>What the quote lock says of rules that are taken from made-up sentences.</summary>
public class QuotationCheckTests
{
    private const string Corridor = "subject: corridor\n    measure: net_width\n    limit: ";

    [Test]
    public void A_rule_that_says_what_its_words_say_is_clean() => new QuotedPack().Codes().Should().BeEmpty();

    // An at-least of another system that was written as a strict one, so that exactly 1,200 failed.
    [Test]
    public void At_least_1200_written_as_more_than_1200_is_found()
    {
        var pack = new QuotedPack { Quote = "净宽度应不少于1,200米", Rule = Corridor + "{more_than: 1200 m, from: 2023-12-06}" };

        var finding = pack.Lint().Findings.Should().ContainSingle().Subject;
        finding.Diagnostic.Kind.Should().Be(QuotationKinds.WrongComparator);
        finding.Diagnostic.Message(Language.English).Should().Be("the words “不少于1,200米” mean at least (the number itself will do), but the rule says more than (the number itself will not do)");
        finding.Diagnostic.Message(Language.Chinese).Should().Be("引文“不少于1,200米”意为不少于（含本数），规则写的却是超过（不含本数）");
        finding.Quotation!.Words.Should().Be("不少于1,200米");
        finding.RuleSays!.En.Should().Be("more_than: 1200 m");
    }

    // And one that was turned round, so that everything up to 5,000 passed.
    [Test]
    public void At_least_5000_written_as_at_most_5000_is_found() =>
        new QuotedPack { Quote = "净宽度应达到5,000米以上", Rule = Corridor + "{at_most: 5000 m, from: 2023-12-06}" }.Codes().Should().Equal("CP6108");

    [TestCase("净宽度应不少于100米", "at_least: 100 m", null)]
    [TestCase("净宽度应不少于１００米", "at_least: 100 m", null)]
    [TestCase("净宽度应不少于0.1公里", "at_least: 100 m", null)]
    [TestCase("净宽度应不少于一百米", "at_least: 100 m", null)]
    [TestCase("净宽度应不少于100米", "at_least: 10 m", "CP6109")]
    [TestCase("净宽度应不少于100米", "at_least: 100 km", "CP6110")]
    [TestCase("净宽度应大于100米", "more_than: 100 m", null)]
    [TestCase("净宽度不得小于100米", "at_least: 100 m", null)]
    [TestCase("净宽度不得超过100米", "at_most: 100 m", null)]
    [TestCase("净宽度不应大于100米", "less_than: 100 m", "CP6108")]
    [TestCase("净宽度应控制在100米以内", "at_most: 100 m", null)]
    [TestCase("净宽度应在100米以上", "at_least: 100 m", null)]
    [TestCase("净宽度应在100米以上（不含100米）", "more_than: 100 m", null)]
    [TestCase("净宽度应在100米以下", "at_most: 100 m", null)]
    [TestCase("净宽度应增加到100米", "at_least: 100 m", null)]
    [TestCase("净宽度应降到100米", "at_most: 100 m", null)]
    [TestCase("净宽度应不少于100米", "equal_to: 100 m", "CP6108")]
    public void A_limit_is_what_its_words_say(string quote, string limit, string? code) =>
        new QuotedPack { Quote = quote, Rule = $"{Corridor}{{{limit}, from: 2023-12-06}}" }.Codes().Should().Equal(code is null ? [] : [code]);

    [TestCase("净宽度应为100至200米", "一个范围", "a range is given")]
    [TestCase("净宽度应有100米", "上限还是下限", "which side")]
    [TestCase("净宽度应超过100米以上", "表述不一致", "more than one side")]
    [TestCase("净宽度应不少于100", "没有写明单位", "no unit")]
    [TestCase("生态廊道应不少于3处、净宽度不少于100米", "几个数值", "several numbers")]
    [TestCase("净宽度不少于100米", "是否必须", "how strongly")]
    [TestCase("净宽度应不少于100米", "没有写日期", "no date")]
    [TestCase("到2030年净宽度应不少于100米", "两种理解", "two ways")]
    [TestCase("2030年前净宽度应不少于100米", "两种理解", "two ways")]
    public void What_the_words_leave_open_needs_a_reading(string quote, string zh, string en)
    {
        var finding = new QuotedPack { Quote = quote, Reading = "" }.Lint().Findings.First(each => each.Diagnostic.Kind == QuotationKinds.NeedsReading);

        finding.Diagnostic.Message(Language.Chinese).Should().Contain(zh);
        finding.Diagnostic.Message(Language.English).Should().Contain(en);
    }

    [Test]
    public void Words_that_leave_nothing_open_need_no_reading() =>
        new QuotedPack { Quote = "自2026年1月1日起净宽度应不少于100米", Rule = Corridor + "{at_least: 100 m, from: 2026-01-01}", Reading = "" }.Codes().Should().BeEmpty();

    [TestCase("净宽度应有100米", "净宽度按不少于100米理解，自方案印发之日起约束。", null)]
    [TestCase("净宽度应有100米", "净宽度按超过100米理解，自方案印发之日起约束。", "CP6111")]
    [TestCase("净宽度应有100米", "自方案印发之日起约束。", "CP6111")]
    public void A_side_that_the_words_leave_open_is_settled_in_the_reading(string quote, string reading, string? code) =>
        new QuotedPack { Quote = quote, Reading = reading }.Codes().Should().Equal(code is null ? [] : [code]);

    [TestCase("到2030年", "2030-12-31", "", "CP6107")]
    [TestCase("到2030年", "2030-12-31", "“到2030年”按自2030年最后一日起约束理解。", null)]
    [TestCase("到2030年", "2030-01-01", "“到2030年”按自2030年最后一日起约束理解。", "CP6115")]
    [TestCase("到2030年", "2030-01-01", "“到2030年”按自2030年第一日起约束理解。", null)]
    [TestCase("到2030年", "2025-12-31", "“到2030年”按自2030年最后一日起约束理解。", "CP6114")]
    [TestCase("到2030年底", "2030-12-31", "", null)]
    [TestCase("到2030年底", "2030-01-01", "", "CP6114")]
    [TestCase("2030年底前", "2030-12-31", "", null)]
    [TestCase("2025年后", "2026-01-01", "", null)]
    [TestCase("2025年后", "2025-12-31", "", "CP6114")]
    [TestCase("自2026年起", "2026-01-01", "", null)]
    [TestCase("自2026年7月1日起", "2026-07-01", "", null)]
    [TestCase("2025年11月15日前", "2025-11-15", "", null)]
    [TestCase("2025年6月底前", "2025-06-30", "", null)]
    [TestCase("“十四五”期间", "2025-12-31", "", null)]
    [TestCase("二〇三〇年底", "2030-12-31", "", null)]
    public void A_limit_binds_from_the_day_that_its_words_say(string when, string from, string reading, string? code) =>
        new QuotedPack { Quote = $"{when}净宽度应不少于100米", Rule = $"{Corridor}{{at_least: 100 m, from: {from}}}", Reading = reading }
            .Codes().Should().Equal(code is null ? [] : [code]);

    [TestCase("净宽度应不少于100米", "must", null)]
    [TestCase("净宽度应不少于100米", "encourage", "CP6120")]
    [TestCase("净宽度原则上不少于100米", "in_principle", null)]
    [TestCase("净宽度原则上不少于100米", "must", "CP6120")]
    [TestCase("净宽度力争达到100米", "strive", null)]
    [TestCase("净宽度力争达到100米", "must", "CP6120")]
    [TestCase("鼓励净宽度达到100米", "encourage", null)]
    [TestCase("净宽度达到100米", "must", null)]
    [TestCase("净宽度达到100米", "strive", "CP6120")]
    [TestCase("应用新技术，净宽度达到100米", "encourage", "CP6120")]
    [TestCase("主要廊道净宽度达到100米", "must", null)]
    public void A_rule_is_as_strict_as_its_words(string quote, string obligation, string? code) =>
        new QuotedPack { Quote = quote, Obligation = obligation }.Codes().Should().Equal(code is null ? [] : [code]);

    [Test]
    public void A_number_that_no_rule_uses_is_found_unless_the_reading_mentions_it()
    {
        const string quote = "长度30公里以上的廊道净宽度应不少于100米";

        new QuotedPack { Quote = quote }.Codes().Should().Equal("CP6112");
        new QuotedPack { Quote = quote, Reading = "长度30公里以上的由主管部门列明。自方案印发之日起约束。" }.Codes().Should().BeEmpty();
    }

    [Test]
    public void A_limit_that_no_words_ask_for_is_found() =>
        new QuotedPack { Quote = "廊道应有足够的净宽度" }.Codes().Should().Equal("CP6113");

    [Test]
    public void A_quotation_that_is_not_in_the_text_is_found_with_the_nearest_words()
    {
        var pack = new QuotedPack { Text = "## 一、总体要求\n\n（一）目标。净宽度应不少于120米。\n" };

        var findings = pack.Lint().Findings;
        findings.Select(each => each.Diagnostic.Kind).Should().Equal(QuotationKinds.NotInText, QuotationKinds.UnquotedSentence);
        findings[0].Diagnostic.Message(Language.English).Should().Contain("净宽度应不少于120米");
    }

    [TestCase("一(二)", "CP6106")]
    [TestCase("二(三)3", "CP6105")]
    [TestCase("一（一）", null)]
    [TestCase("一", null)]
    public void A_quotation_stands_in_the_section_that_it_names(string section, string? code) =>
        new QuotedPack { Section = section }.Codes().Should().Equal(code is null ? [] : [code]);

    [Test]
    public void White_space_and_Markdown_in_the_text_do_not_matter() =>
        new QuotedPack { Text = "## **一、总体要求**\n\n（一）目标。净宽度应 **不少于**\n\n100 米。\n" }.Codes().Should().BeEmpty();

    [Test]
    public void A_text_that_was_changed_is_found() =>
        new QuotedPack { Sha256 = new string('0', 64) }.Codes().Should().Equal("CP6102");
}
