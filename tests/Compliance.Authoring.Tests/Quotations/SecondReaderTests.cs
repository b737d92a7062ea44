using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Linting;
using Compliance.Authoring.Quotations;
using Compliance.Packs;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Authoring.Tests.Quotations;

/// <summary>What a careful second reader notices, lint does too: each planted mistake is an error of its own kind.</summary>
public class SecondReaderTests
{
    private const string Law = "# 某市绿化条例\n\n2018年8月29日 通过\n\n2018年9月29日 批准\n\n第一条 {quote}。\n\n第二条 本条例自2019年1月1日起施行。2005年3月1日起施行的办法同时废止。\n";

    private static readonly Lazy<int> NobodyQuotes = new(() =>
    {
        using var copy = new PackCopy();
        return Codes(copy).Count(code => code == "CP6128");
    });

    private static IEnumerable<TestCaseData> Sentences => SecondReaderErrors.Sentences.Select(error => new TestCaseData(error.Text, error.Replacement));

    private static IEnumerable<TestCaseData> Departments => SecondReaderErrors.Departments.Select(error => new TestCaseData(error.Rule, error.Text, error.Replacement));

    private static IEnumerable<TestCaseData> Ratios => SecondReaderErrors.Ratios.Select(error => new TestCaseData(error.Rule, error.Text, error.Replacement));

    private static IEnumerable<TestCaseData> Directions => SecondReaderErrors.Directions.Select(error => new TestCaseData(error.Quote, error.Rule));

    private static IEnumerable<TestCaseData> Dates => SecondReaderErrors.Dates.Select(error => new TestCaseData(error.Issued, error.InForce, error.From));

    [Test]
    public void There_are_60_and_more() => SecondReaderErrors.Count.Should().BeGreaterThanOrEqualTo(60);

    [TestCaseSource(nameof(Sentences))]
    public void A_sentence_that_nobody_quotes_is_listed(string text, string replacement)
    {
        using var copy = new PackCopy();
        copy.ChangePlan(text, replacement);

        var added = Codes(copy).Count(code => code == "CP6128");
        added.Should().BeGreaterThan(NobodyQuotes.Value);
    }

    [TestCaseSource(nameof(Departments))]
    public void A_department_that_the_section_does_not_name_is_found(string rule, string text, string replacement)
    {
        using var copy = new PackCopy();
        copy.Change(rule, text, replacement);
        CodesOf(copy, rule).Should().Contain("CP6129");
    }

    [TestCaseSource(nameof(Ratios))]
    public void Sides_that_are_exchanged_are_found(string rule, string text, string replacement)
    {
        using var copy = new PackCopy();
        copy.Change(rule, text, replacement);

        // What may be 0 cannot be divided by at all.
        var read = PackReader.Load(copy.Folder);
        if (read.Value is null)
        {
            read.Diagnostics.Should().Contain(diagnostic => diagnostic.Code == "CP3005");
            return;
        }

        CodesOf(copy, rule).Should().Contain(code => code == "CP6132" || code == "CP6123");
    }

    [TestCase("绿地面积占建成区面积的比例不低于30%", "built_up_area / green_farmland_area", "green_farmland_area / built_up_area")]
    [TestCase("绿地面积与建成区面积之比不低于30%", "built_up_area / green_farmland_area", "green_farmland_area / built_up_area")]
    public void A_ratio_the_wrong_way_round_is_told_by_its_words(string quote, string wrong, string right)
    {
        const string vocabulary = """
            version: 1.0.0
            subjects: {jurisdiction: {zh: 行政区, en: jurisdiction}}
            facts:
              green_farmland_area: {label: {zh: 绿地面积, en: green area}, subjects: [jurisdiction], type: number, unit: km², domain: {more_than: 0}}
              built_up_area: {label: {zh: 建成区面积, en: built-up area}, subjects: [jurisdiction], type: number, unit: km², domain: {more_than: 0}}
            """;
        QuotedPack Of(string measure) => new()
        {
            Quote = quote,
            Vocabulary = vocabulary,
            Rule = $"subject: jurisdiction\n    measure: {measure}\n    limit: {{at_least: 30 %, from: 2023-12-06}}",
        };

        Of(wrong).Codes().Should().Contain("CP6132");
        Of(right).Codes().Should().BeEmpty();
    }

    [TestCaseSource(nameof(Directions))]
    public void A_cut_that_is_measured_as_a_rise_is_found(string quote, string rule) =>
        new QuotedPack { Quote = quote, Rule = rule, Reading = "条文没有“应”字，读作必须做到，自方案印发之日起约束；不少于该数。" }.Codes().Should().Contain("CP6130");

    [Test]
    public void The_right_directions_are_not()
    {
        foreach (var (quote, rule) in SecondReaderErrors.Directions.Where(error => error.Rule.Contains(" - ", StringComparison.Ordinal) && !error.Rule.Contains('/', StringComparison.Ordinal)))
        {
            var measure = rule.Split("measure: ")[1].Split('\n')[0].Split(" - ");
            var turned = rule.Replace($"{measure[0]} - {measure[1]}", $"{measure[1]} - {measure[0]}", StringComparison.Ordinal);
            new QuotedPack { Quote = quote, Rule = turned, Reading = "条文没有“应”字，读作必须做到，自方案印发之日起约束。" }.Codes().Should().NotContain("CP6130");
        }
    }

    [TestCaseSource(nameof(Dates))]
    public void A_date_in_force_that_the_law_does_not_give_is_found(string issued, string inForce, string from) =>
        OfLaw(issued, inForce, from).Codes().Should().Contain(code => code == "CP6126" || code == "CP6127");

    // It was a dead end: without a date in the reading CP6116, with one CP6117, so that the date of issue had to be falsified.
    [Test]
    public void A_law_in_force_later_than_issued_is_clean_with_its_day_in_the_header() => OfLaw("2018-09-29", "2019-01-01", "2019-01-01").Codes().Should().BeEmpty();

    [TestCaseSource(typeof(SecondReaderErrors), nameof(SecondReaderErrors.Readings))]
    public void A_reading_that_says_nothing_is_found(string reading) => new QuotedPack { Reading = reading }.Codes().Should().Contain("CP6131");

    private static QuotedPack OfLaw(string issued, string inForce, string from) => new()
    {
        Text = Law,
        Section = "第一条",
        Issued = issued,
        InForce = inForce,
        Rule = $"subject: corridor\n    measure: net_width\n    limit: {{at_least: 100 m, from: {from}}}",
        Reading = "条文未写日期，自条例施行之日起约束。",
    };

    private static List<string> Codes(PackCopy copy) => [.. new Linter([new QuotationCheck()]).Lint(copy.Load(), copy.Catalog).Findings.Where(finding => finding.IsOpenError).Select(finding => finding.Diagnostic.Code)];

    private static List<string> CodesOf(PackCopy copy, string rule)
    {
        var pack = copy.Load();
        return [.. new Linter([new QuotationCheck()]).Lint(pack, copy.Catalog).Findings.Where(finding => finding.IsOpenError && finding.Rules.Contains(pack.FindRule(rule)!)).Select(finding => finding.Diagnostic.Code)];
    }
}
