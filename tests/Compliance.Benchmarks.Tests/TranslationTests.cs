using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Benchmarks.Peers;
using Compliance.Benchmarks.Sql;
using Compliance.Benchmarks.Translation;
using Compliance.Compilation;
using Compliance.Facts;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Benchmarks.Tests;

/// <summary>Every alternative that the project is compared with has all of the pack's rules, correctly.</summary>
public class TranslationTests
{
    private static readonly CompiledPlan _plan = CompiledPlan.Compile(SampleProjects.LoadPack());

    private static SubjectKind Project => _plan.Pack.Vocabulary.FindKind("project")!;

    [TestCase("2023-12-05")]
    [TestCase("2026-12-31")]
    [TestCase("2031-01-01")]
    public void Translated_rules_give_the_verdicts_of_the_library(string day)
    {
        var on = CalendarDate.Parse(day);
        var rules = Translate(on);
        rules.Should().HaveCount(_plan.RuleCount(Project));
        var expected = new Verdict[rules.Count];
        foreach (var subject in SampleProjects.Create(_plan.Pack, 500, missing: 0.2, seed: 9, open: 0.3))
        {
            _plan.Evaluate(subject, on, expected);
            var translated = rules.Select(rule => Predicates.Evaluate(rule, subject)).ToArray();
            if (!translated.AsSpan().SequenceEqual(expected))
                translated.Should().Equal(expected, "{0} on {1} is decided by the same rules", subject, on);
        }
    }

    [Test]
    public void A_floor_area_that_may_be_as_little_as_anything_above_0_is_translated_with_its_open_end()
    {
        var subject = new Descriptors.SubjectBuilder(_plan.Pack.Vocabulary, "project", "P")
            .Set("construction", "new").Set("use", "factory").Set("rooftop_pv_area", 0m).Build().Require();
        var rule = Translate(SampleProjects.Day).Single(rule => rule.Rule.Id == "rooftop-pv");

        Predicates.Evaluate(rule, subject).Should().Be(Verdict.Fail, "no panel is no share of any roof");
    }

    [Test]
    public void Every_form_holds_every_rule()
    {
        var rules = Translate(SampleProjects.Day);

        JsonLogicRules.Write(rules).AsArray().Should().HaveCount(rules.Count);
        ZenRules.Write(rules)["nodes"]![1]!["content"]!["expressions"]!.AsArray().Should().HaveCount(rules.Count);
        JsonRulesEngineRules.Write(rules).AsArray().Select(rule => (int)rule!["event"]!["params"]!["rule"]!).Distinct().Should().HaveCount(rules.Count);
        var sql = new DecidedTable(rules, decimals: 0);
        Enumerable.Range(0, rules.Count).Should().OnlyContain(rule => sql.Columns.Contains($"AS v{rule}"));
    }

    [Test]
    public void A_register_whose_headings_carry_units_is_asked_in_those_units()
    {
        var register = Path.Combine(TestContext.CurrentContext.WorkDirectory, "register.csv");
        var labels = Project.Facts.Select(fact => fact.Name == "gross_floor_area" ? "建筑面积（万m²）" : fact.Label.Zh);
        File.WriteAllText(register, $"类型,编号,{string.Join(',', labels)}\n");

        var columns = RegisterColumns.Read(register, _plan.Pack, SampleProjects.Day);

        columns.Rules.Should().HaveCount(_plan.RuleCount(Project));
        new DuckDbSql(columns).Statements(register, "failing.csv")[0].Should().Contain("construction_waste_high <= gross_floor_area_low * 300");
    }

    [Test]
    public void A_requirement_that_cannot_be_translated_is_refused()
    {
        var jurisdiction = _plan.Pack.Vocabulary.FindKind("jurisdiction")!;
        var translate = () => new RuleTranslator(jurisdiction, fact => fact.Unit).Translate(_plan.Pack, SampleProjects.Day);

        translate.Should().Throw<NotSupportedException>().WithMessage("*AggregateRequirement*");
    }

    private static IReadOnlyList<RuleQuestions> Translate(CalendarDate on) => new RuleTranslator(Project, fact => fact.Unit).Translate(_plan.Pack, on);
}
