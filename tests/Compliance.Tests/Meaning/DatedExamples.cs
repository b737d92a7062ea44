using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Sessions;
using Compliance.Tests.Kernel;
using Compliance.Tests.Reference;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Meaning;

/// <summary>
/// What limits over time, sums of days, terms and the lesser of two mean, by small examples: a rule, what is stated, a day, and the
/// verdict, of the library and of the plain evaluator.
/// </summary>
public class DatedExamples
{
    private const string Vocabulary = """
        version: 1.0.0
        subjects: {thing: 物}
        units:
          point: {label: {zh: 分, en: point}, measures: score}
          window: {label: {zh: 樘, en: window}, counts: windows}
          sack: {label: {zh: 袋, en: sack}, is: 50 kg}
        facts:
          begun: {label: 开工, subjects: [thing], type: date}
          done: {label: 完工, subjects: [thing], type: date}
          x: {label: 甲, subjects: [thing], type: number, unit: kWh/m², domain: {at_least: 0}}
          y: {label: 乙, subjects: [thing], type: number, unit: kWh/m², domain: {at_least: 0}}
          z: {label: 丙, subjects: [thing], type: number, unit: kWh/m², domain: {at_least: 0}}
          u: {label: 传热系数, subjects: [thing], type: number, unit: W/(m²·K), domain: {more_than: 0}}
          shape: {label: 体形系数, subjects: [thing], type: number, unit: 1, domain: {more_than: 0}}
          score: {label: 得分, subjects: [thing], type: number, unit: point}
          cement: {label: 水泥, subjects: [thing], type: number, unit: sack, domain: {at_least: 0}}
          indoors: {label: 室内温度, subjects: [thing], type: number, unit: ℃}
          outdoors: {label: 室外温度, subjects: [thing], type: number, unit: ℃}
          big: {label: 大, subjects: [thing], type: boolean}
        """;

    private const string Terms = "terms: {lesser: 'least of (x, y)', large: big or x > 90 kWh/m², huge: large and y > 90 kWh/m²}\n";

    private const string Wall = "measure: u, binds_by: begun, limits: [{at_most: 0.6 W/(m²·K), from: 2010-01-01, until: 2015-12-31}, {at_most: 0.4 W/(m²·K), from: 2017-01-01, until: 2020-12-31}]";

    private const string Brief = "measure: x, limits: [{at_most: 80 kWh/m², from: 2020-01-01, until: 2021-12-31}, {at_most: 60 kWh/m², from: 2023-01-01}]";

    private static readonly CalendarDate Today = new(2026, 1, 1);

    // A period begins on the day after, and ends on the same day of its last month, or on the month's last.
    [TestCase("require: done <= begun + 3 months, from: 2020-01-01", "begun 2023-11-30, done 2024-02-29", Verdict.Pass)]
    [TestCase("require: done <= begun + 3 months, from: 2020-01-01", "begun 2023-11-30, done 2024-03-01", Verdict.Fail)]
    [TestCase("require: done <= begun + 1 month, from: 2020-01-01", "begun 2023-01-31, done 2023-02-28", Verdict.Pass)]
    [TestCase("require: done <= begun + 1 month, from: 2020-01-01", "begun 2023-01-31, done 2023-03-01", Verdict.Fail)]
    [TestCase("require: done <= begun + 1 month, from: 2020-01-01", "begun 2023-02-28, done 2023-03-28", Verdict.Pass)]
    [TestCase("require: done <= begun + 1 month, from: 2020-01-01", "begun 2023-02-28, done 2023-03-31", Verdict.Fail)]
    [TestCase("require: done <= begun + 2 years, from: 2020-01-01", "begun 2024-02-29, done 2026-02-28", Verdict.Pass)]
    [TestCase("require: done <= begun + 2 years, from: 2020-01-01", "begun 2024-02-29, done 2026-03-01", Verdict.Fail)]
    [TestCase("require: begun >= done - 1 month, from: 2020-01-01", "begun 2023-02-28, done 2023-03-31", Verdict.Pass)]
    [TestCase("require: begun >= done - 1 month, from: 2020-01-01", "begun 2023-02-27, done 2023-03-31", Verdict.Fail)]
    [TestCase("require: done <= begun + 30 days, from: 2020-01-01", "begun 2023-12-02, done 2024-01-01", Verdict.Pass)]
    [TestCase("require: done <= begun + 2 weeks, from: 2020-01-01", "begun 2023-12-18, done 2024-01-01", Verdict.Pass)]
    [TestCase("require: done <= begun + 2 weeks, from: 2020-01-01", "begun 2023-12-17, done 2024-01-01", Verdict.Fail)]
    [TestCase("measure: done - begun, limit: {at_most: 30 days, from: 2020-01-01}", "begun 2023-12-02, done 2024-01-01", Verdict.Pass)]
    [TestCase("measure: done - begun, limit: {at_most: 30 days, from: 2020-01-01}", "begun 2023-12-01, done 2024-01-01", Verdict.Fail)]
    [TestCase("measure: done - begun, limit: {at_most: 3 months, from: 2020-01-01}", "begun 2023-11-30, done 2024-02-29", Verdict.Pass)]
    [TestCase("measure: done - begun, limit: {at_most: 3 months, from: 2020-01-01}", "begun 2023-11-30, done 2024-03-01", Verdict.Fail)]
    [TestCase("measure: done - begun, limit: {at_least: 2 years, from: 2020-01-01}", "begun 2020-02-29, done 2022-02-28", Verdict.Pass)]
    [TestCase("measure: done - begun, limit: {at_least: 2 years, from: 2020-01-01}", "begun 2020-02-29, done 2022-02-27", Verdict.Fail)]
    [TestCase("require: done - begun > 1 year, from: 2020-01-01", "begun 2023-01-01", Verdict.Undetermined)]
    public void Days_are_added_and_counted_as_the_civil_code_says(string rule, string facts, Verdict verdict) => Check(rule, facts, Today, verdict);

    // The last day binds; after it, with no other limit to come, nothing does.
    [TestCase(Brief, "x 70 kWh/m²", "2019-12-31", Verdict.Upcoming)]
    [TestCase(Brief, "x 70 kWh/m²", "2020-01-01", Verdict.Pass)]
    [TestCase(Brief, "x 81 kWh/m²", "2021-12-31", Verdict.Fail)]
    [TestCase(Brief, "x 81 kWh/m²", "2022-01-01", Verdict.Upcoming)]
    [TestCase(Brief, "x 70 kWh/m²", "2023-01-01", Verdict.Fail)]
    [TestCase("measure: x, limit: {at_most: 80 kWh/m², from: 2020-01-01, until: 2021-12-31}", "x 90 kWh/m²", "2022-01-01", Verdict.NotApplicable)]
    [TestCase("require: big, from: 2020-01-01, until: 2021-12-31", "big false", "2021-12-31", Verdict.Fail)]
    [TestCase("require: big, from: 2020-01-01, until: 2021-12-31", "big false", "2022-01-01", Verdict.NotApplicable)]
    [TestCase("measure: x, limits: [{at_most: 80 kWh/m², from: 2020-01-01}, {at_most: 60 kWh/m², from: 2021-01-01, until: 2021-12-31}]", "x 70 kWh/m²", "2022-01-01", Verdict.Pass)]
    public void A_limit_binds_until_its_last_day(string rule, string facts, string on, Verdict verdict) => Check(rule, facts, CalendarDate.Parse(on), verdict);

    // The subject's own day tells, and the day of evaluation does not.
    [TestCase("begun 2009-12-31, u 9 W/(m²·K)", Verdict.NotApplicable)]
    [TestCase("begun 2010-01-01, u 0.6 W/(m²·K)", Verdict.Pass)]
    [TestCase("begun 2015-12-31, u 0.61 W/(m²·K)", Verdict.Fail)]
    [TestCase("begun 2016-06-01, u 9 W/(m²·K)", Verdict.NotApplicable)]
    [TestCase("begun 2017-01-01, u 0.5 W/(m²·K)", Verdict.Fail)]
    [TestCase("begun 2021-01-01, u 9 W/(m²·K)", Verdict.NotApplicable)]
    [TestCase("u 0.4 W/(m²·K)", Verdict.Pass)]
    [TestCase("u 0.5 W/(m²·K)", Verdict.Undetermined)]
    [TestCase("u 9 W/(m²·K)", Verdict.Undetermined)]
    [TestCase("begun 2012-01-01", Verdict.Undetermined)]
    public void A_day_of_the_subjects_own_tells_which_limit_binds(string facts, Verdict verdict)
    {
        Check(Wall, facts, Today, verdict);
        Check(Wall, facts, new CalendarDate(1990, 1, 1), verdict);
    }

    // What lies in no row of the table that binds on its day is asked nothing; a day that is not known may be one of either table.
    [TestCase("begun 2015-06-01, shape 0.2, u 0.5 W/(m²·K)", Verdict.Pass)]
    [TestCase("begun 2015-12-31, shape 0.2, u 0.51 W/(m²·K)", Verdict.Fail)]
    [TestCase("begun 2015-06-01, shape 0.31, u 9 W/(m²·K)", Verdict.NotApplicable)]
    [TestCase("begun 2016-01-01, shape 0.31, u 9 W/(m²·K)", Verdict.Fail)]
    [TestCase("begun 2016-01-01, shape 0.2, u 9 W/(m²·K)", Verdict.NotApplicable)]
    [TestCase("begun 2009-12-31, shape 0.2, u 9 W/(m²·K)", Verdict.NotApplicable)]
    [TestCase("shape 0.2, u 0.5 W/(m²·K)", Verdict.Pass)]
    [TestCase("shape 0.2, u 9 W/(m²·K)", Verdict.Undetermined)]
    [TestCase("begun 2015-12-01..2016-01-31, shape 0.2..0.31, u 0.3 W/(m²·K)", Verdict.Pass)]
    [TestCase("begun 2015-12-01..2016-01-31, shape 0.31, u 9 W/(m²·K)", Verdict.Undetermined)]
    [TestCase("begun 2016-01-01..2016-01-31, shape 0.31..0.4, u 9 W/(m²·K)", Verdict.Fail)]
    public void A_table_that_asks_nothing_elsewhere_binds_by_a_day_of_the_subjects_own(string facts, Verdict verdict) => Check(
        "measure: u, binds_by: begun, limits: [{rows: [{shape: ..0.3, at_most: 0.5 W/(m²·K)}], elsewhere: not_applicable, from: 2010-01-01}, {rows: [{shape: '>0.3', at_most: 0.4 W/(m²·K)}], elsewhere: not_applicable, from: 2016-01-01}]",
        facts, Today, verdict);

    [TestCase("shape 0.2, u 0.5 W/(m²·K)", "2010-01-01", Verdict.Pass)]
    [TestCase("shape 0.2, u 0.5 W/(m²·K)", "2016-01-01", Verdict.Fail)]
    [TestCase("shape 0.31, u 9 W/(m²·K)", "2010-01-01", Verdict.NotApplicable)]
    [TestCase("shape 0.31, u 9 W/(m²·K)", "2016-01-01", Verdict.NotApplicable)]
    [TestCase("shape 0.31, u 9 W/(m²·K)", "2009-12-31", Verdict.NotApplicable)]
    [TestCase("shape 0.2, u 9 W/(m²·K)", "2009-12-31", Verdict.Upcoming)]
    [TestCase("shape 0.2..0.31, u 9 W/(m²·K)", "2016-01-01", Verdict.Undetermined)]
    [TestCase("shape 0.2..0.31, u 0.3 W/(m²·K)", "2016-01-01", Verdict.Pass)]
    public void Tables_that_follow_one_another_ask_nothing_of_the_same_cases(string facts, string on, Verdict verdict) => Check(
        "measure: u, limits: [{rows: [{shape: ..0.3, at_most: 0.5 W/(m²·K)}], elsewhere: not_applicable, from: 2010-01-01}, {rows: [{shape: ..0.1, at_most: 0.45 W/(m²·K)}, {shape: '>0.1..0.3', at_most: 0.4 W/(m²·K)}], elsewhere: not_applicable, from: 2016-01-01}]",
        facts, CalendarDate.Parse(on), verdict);

    [TestCase("measure: x, limit: {at_most: y, from: 2020-01-01}", "x 70 kWh/m², y 70 kWh/m²", Verdict.Pass)]
    [TestCase("measure: x, limit: {less_than: y, from: 2020-01-01}", "x 70 kWh/m², y 70 kWh/m²", Verdict.Fail)]
    [TestCase("measure: x, limit: {at_most: y * 90 %, from: 2020-01-01}", "x 63 kWh/m², y 70 kWh/m²", Verdict.Pass)]
    [TestCase("measure: x, limit: {at_most: y, from: 2020-01-01}", "x 70 kWh/m²", Verdict.Undetermined)]
    [TestCase("measure: x, limit: {at_least: y, from: 2020-01-01}", "y 0 kWh/m²", Verdict.Pass)]
    [TestCase("measure: done, limit: {at_most: begun + 6 months, from: 2020-01-01}", "begun 2023-08-31, done 2024-02-29", Verdict.Pass)]
    [TestCase("measure: z, limit: {at_most: 'least of (x, y)', from: 2020-01-01}", "x 70 kWh/m², y 60 kWh/m², z 65 kWh/m²", Verdict.Fail)]
    [TestCase("measure: z, limit: {at_most: 'greatest of (x, y)', from: 2020-01-01}", "x 70 kWh/m², y 60 kWh/m², z 65 kWh/m²", Verdict.Pass)]
    [TestCase("measure: z, limit: {at_most: lesser, from: 2020-01-01}", "x 60 kWh/m², z 65 kWh/m²", Verdict.Fail)]
    [TestCase("measure: 'greatest of (x, y, z)', limit: {at_least: 80 kWh/m², from: 2020-01-01}", "z 80 kWh/m²", Verdict.Pass)]
    [TestCase("when: large, measure: z, limit: {at_most: 1 kWh/m², from: 2020-01-01}", "x 91 kWh/m², z 1 kWh/m²", Verdict.Pass)]
    [TestCase("when: large, measure: z, limit: {at_most: 1 kWh/m², from: 2020-01-01}", "x 90 kWh/m², big false, z 2 kWh/m²", Verdict.NotApplicable)]
    [TestCase("when: huge, measure: z, limit: {at_most: 1 kWh/m², from: 2020-01-01}", "big true, y 91 kWh/m², z 2 kWh/m²", Verdict.Fail)]
    public void A_limit_is_a_number_of_the_subjects_or_a_name_for_one(string rule, string facts, Verdict verdict) => Check(rule, facts, Today, verdict);

    [TestCase("measure: shape, limit: {at_most: 0.3, from: 2020-01-01}", "shape 0.3", Verdict.Pass)]
    [TestCase("measure: score, limit: {at_least: 60 分, from: 2020-01-01}", "score 59.9 point", Verdict.Fail)]
    [TestCase("measure: cement, limit: {at_most: 1 t, from: 2020-01-01}", "cement 20 袋", Verdict.Pass)]
    [TestCase("measure: cement, limit: {at_most: 1 t, from: 2020-01-01}", "cement 1000.01 kg", Verdict.Fail)]
    [TestCase("measure: indoors, limit: {at_least: 18 ℃, from: 2020-01-01}", "indoors 18 °C", Verdict.Pass)]
    [TestCase("measure: indoors - outdoors, limit: {at_most: 5 K, from: 2020-01-01}", "indoors 20 ℃, outdoors 14.9 ℃", Verdict.Fail)]
    [TestCase("measure: indoors - outdoors, limit: {at_most: 5 ℃, from: 2020-01-01}", "indoors 20 ℃, outdoors 15 ℃", Verdict.Pass)]
    public void Units_of_an_authors_own_are_units(string rule, string facts, Verdict verdict) => Check(rule, facts, Today, verdict, hasReference: false);

    private static void Check(string rule, string facts, CalendarDate on, Verdict expected, bool hasReference = true)
    {
        var rules = $"chapter: a\nrules:\n- {{id: r, title: r, clauses: [{{section: a, quote: a}}], subject: thing, obligation: must, departments: [], {rule}}}\n";
        var pack = SmallPack.Load(Vocabulary, rules, Terms);
        var builder = new SubjectBuilder(pack.Vocabulary, "thing", "T");
        foreach (var fact in facts.Split(", "))
            builder.Set(fact.Split(' ', 2)[0], fact.Split(' ', 2)[1]);
        using var session = EngineUnderTest.For(CompiledPlan.Compile(pack)).Open(new EvaluationOptions(AsOf: on));
        session.InsertAll([builder.Build().Value!]);
        session.Fire();
        var finding = session.Evaluations.Single().Findings.Single();

        finding.Verdict.Should().Be(expected);
        if (!hasReference)
            return;

        var terms = pack.Terms.All.ToDictionary(term => term.Name, term => term.Text);
        var written = !rule.Contains("rows", StringComparison.Ordinal) ? null
            : new WrittenPack(pack.Vocabulary.Kinds, new Dictionary<string, string[]>(), new Dictionary<string, string>()) { Terms = terms }.ReadRule(WrittenPack.Parse($"{{subject: thing, {rule}}}"));
        new ReferenceRule(pack.Rules[0], written, terms).Evaluate(finding.Subject, on).Verdict.Should().Be(expected);
    }
}
