using System;
using System.IO;
using System.Linq;
using Compliance.Authoring.Quotations;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Authoring.Tests.Quotations;

/// <summary>What hurt authors of packs for real instruments, each as a test named after what broke.</summary>
public class AuthorsTests
{
    private const string Vocabulary = """
        version: 1.0.0
        subjects: {building: {zh: 建筑, en: building}}
        facts:
          window_u_value: {label: {zh: 外窗传热系数, en: window U-value}, subjects: [building], type: number, unit: W/m², domain: {more_than: 0}}
          window_share: {label: {zh: 窗墙面积比, en: window share}, subjects: [building], type: number, unit: '%', domain: {at_least: 0 %, at_most: 100 %}}
          has_name: {label: {zh: 是否命名, en: has a name}, subjects: [building], type: boolean}
          level: {label: {zh: 等级, en: level}, subjects: [building], type: count, unit: star, domain: {at_least: 0, at_most: 3}}
          use: {label: {zh: 用途, en: use}, subjects: [building], type: choice, choices: {office: {zh: 办公, en: office}, school: {zh: 学校, en: school}}}
        """;

    private const string U = "subject: building\n    measure: window_u_value\n    limit: {at_most: 2 W/m², from: 2023-12-06}";

    [TestCase("0.20＜窗墙面积比≤0.30时外窗传热系数不应大于2W/m²")]
    [TestCase("窗墙面积比大于20%且不大于30%时外窗传热系数不应大于2W/m²")]
    public void A_band_as_codes_write_it_is_read(string quote) => new QuotedPack
    {
        Quote = quote,
        Vocabulary = Vocabulary,
        Rule = U.Replace("subject: building", "subject: building\n    when: window_share > 20 % and window_share <= 30 %", StringComparison.Ordinal),
    }.Codes().Should().BeEmpty();

    [TestCase("window_share >= 20 % and window_share <= 30 %")]
    [TestCase("window_share > 20 % and window_share < 30 %")]
    [TestCase("window_share > 20 % and window_share <= 40 %")]
    public void A_band_with_another_end_is_found(string when) => new QuotedPack
    {
        Quote = "0.20＜窗墙面积比≤0.30时外窗传热系数不应大于2W/m²",
        Vocabulary = Vocabulary,
        Rule = U.Replace("subject: building", $"subject: building\n    when: {when}", StringComparison.Ordinal),
    }.Codes().Should().NotBeEmpty();

    [Test]
    public void An_escape_in_the_requirement_that_no_words_give_is_found() => new QuotedPack
    {
        Quote = "外窗传热系数不应大于2W/m²",
        Vocabulary = Vocabulary,
        Rule = "subject: building\n    require: window_u_value <= 2 W/m² or has_name\n    from: 2023-12-06",
    }.Codes().Should().Equal("CP6122");

    [TestCase("净宽度一般不得小于100米", "must", "CP6120")]
    [TestCase("净宽度一般不得小于100米", "in_principle", null)]
    [TestCase("净宽度一般应不小于100米", "in_principle", null)]
    [TestCase("净宽度不宜小于100米", "must", "CP6120")]
    [TestCase("净宽度不宜小于100米", "strive", null)]
    public void In_general_is_no_must(string quote, string obligation, string? code) =>
        new QuotedPack { Quote = quote, Obligation = obligation }.Codes().Should().Equal(code is null ? [] : [code]);

    [TestCase("建筑等级分为三星级3个等级", "三星级")]
    public void Three_stars_and_three_grades_are_two_numbers(string quote, string first)
    {
        var amounts = AmountReader.Read(quote, [], Compliance.Values.UnitTable.BuiltIn);
        amounts.Should().HaveCount(2);
        quote.Substring(amounts[0].Start, amounts[0].Length).Should().Be(first);
    }

    [Test]
    public void A_name_of_a_grade_asks_for_no_equality() =>
        AmountReader.Read("评定为一星级", [], Compliance.Values.UnitTable.BuiltIn).Single().Comparators.Should().BeEmpty();

    [TestCase("1 Windows", null)]
    [TestCase("1", null)]
    [TestCase("2 Doors", "CP6106")]
    [TestCase("3 Roofs", "CP6105")]
    public void A_section_of_an_English_code_is_found(string section, string? code) => new QuotedPack
    {
        Quote = "The U-value of windows of offices must not exceed 2 W/m²",
        Text = "# A code\n\n1 Windows\n\n{quote}.\n\n2 Doors\n\nNone.\n",
        Section = section,
        Vocabulary = Vocabulary,
        Rule = U.Replace("subject: building", "subject: building\n    when: use = office", StringComparison.Ordinal),
        Reading = "It binds from the day the code was issued.",
    }.Codes().Should().Equal(code is null ? [] : [code]);

    [TestCase("when: use = school", "CP6121, CP6122")]
    [TestCase("", "CP6121")]
    public void Words_of_scope_of_an_English_code_count(string when, string codes) => new QuotedPack
    {
        Quote = "The U-value of windows of offices must not exceed 2 W/m²",
        Text = "# A code\n\n1 Windows\n\n{quote}.\n",
        Section = "1",
        Vocabulary = Vocabulary,
        Rule = when.Length == 0 ? U : U.Replace("subject: building", $"subject: building\n    {when}", StringComparison.Ordinal),
        Reading = "It binds from the day the code was issued.",
    }.Codes().Should().BeEquivalentTo(codes.Split(", "));

    [Test]
    public void A_sentence_of_an_English_code_that_nobody_quotes_is_listed() => new QuotedPack
    {
        Quote = "The U-value of windows must not exceed 2 W/m²",
        Text = "# A code\n\n1 Windows\n\n{quote}.\n\n2 Doors\n\nDoors must be shut.\n",
        Section = "1",
        Vocabulary = Vocabulary,
        Rule = U,
        Reading = "It binds from the day the code was issued.",
    }.Codes().Should().Equal("CP6128");

    // Without a rule it covered nothing in rules, and then said that it was not found any more.
    [Test]
    public void What_is_accepted_without_a_rule_is_accepted_in_the_whole_pack()
    {
        var pack = new QuotedPack
        {
            Quote = "长度30公里以上的廊道净宽度应不少于100米",
            Header = "accepted: [{finding: CP6112, reason: {zh: 长度另行规定, en: The length is the subject of another code}}]",
        };

        var findings = pack.Lint().Findings;
        findings.Should().ContainSingle().Which.Acceptance!.En.Should().Be("The length is the subject of another code");
    }

    [Test]
    public void A_sentence_can_be_accepted_by_its_words()
    {
        const string text = "## 一、总体要求\n\n（一）目标。{quote}。各部门要高度重视。各部门应当公开。\n";
        const string header = "accepted: [{finding: CP6128, quote: 各部门要高度重视, reason: {zh: 口号, en: A slogan}}]";

        new QuotedPack { Text = text, Header = header }.Lint().Findings.Select(finding => finding.Acceptance is not null).Should().Equal(true, false);
    }

    [Test]
    public void What_is_accepted_and_is_not_found_is_found() =>
        new QuotedPack { Header = "accepted: [{finding: CP6128, quote: 没有这句, reason: {zh: 无, en: none}}]" }.Codes().Should().Equal("CP6308");

    // It binds from a day of its own, which the law says in its last article.
    [Test]
    public void A_day_that_stands_in_another_article_is_one_that_the_text_gives() => new QuotedPack
    {
        Quote = "净宽度应不少于100米",
        Text = "第一条 {quote}。\n\n第二条 本条例自2019年1月1日起施行，第一条自2021年7月1日起施行。\n",
        Section = "第一条",
        Issued = "2018-09-29",
        InForce = "2019-01-01",
        Rule = "subject: corridor\n    measure: net_width\n    limit: {at_least: 100 m, from: 2021-07-01}",
        Reading = "第二条对第一条另定施行日，自2021年7月1日起约束。",
    }.Codes().Should().BeEmpty();

    // Green on an inverted rule: reading x, five points of rise for a cut.
    [Test]
    public void An_inverted_rule_with_an_empty_reading_is_not_green() => new QuotedPack
    {
        Quote = "热损失率比2020年降低5个百分点",
        Rule = "subject: jurisdiction\n    measure: heat_loss_rate - heat_loss_rate_2020\n    limit: {at_least: 5 percentage point, from: 2023-12-06}",
        Reading = "x",
    }.Codes().Should().BeEquivalentTo(["CP6130", "CP6131"]);

    [Test]
    public void What_checks_of_today_find_in_a_released_version_is_listed_beside_the_lock()
    {
        using var copy = new PackCopy();
        copy.Change(text => text, "pack.yaml");
        File.Copy(Repository.PathOf("rules", "released.lock"), Path.Combine(copy.Catalog.Roots[0], "released.lock"));
        copy.Lint().IsClean.Should().BeFalse();

        File.Copy(Repository.PathOf("rules", "found-since.yaml"), Path.Combine(copy.Catalog.Roots[0], "found-since.yaml"));
        var report = copy.Lint();
        report.IsClean.Should().BeTrue();
        report.Findings.Count(finding => finding.Diagnostic.Code == "CP6128" && finding.Acceptance is not null).Should().Be(6);
    }

    [Test]
    public void What_is_listed_beside_the_lock_excuses_no_version_that_can_be_mended()
    {
        using var copy = new PackCopy();
        File.Copy(Repository.PathOf("rules", "found-since.yaml"), Path.Combine(copy.Catalog.Roots[0], "found-since.yaml"));
        copy.Change("corridor-width", "净宽度, en", "净宽度（米）, en");

        copy.Lint().Findings.Should().Contain(finding => finding.Diagnostic.Code == "CP6128" && finding.IsOpenError);
    }
}
