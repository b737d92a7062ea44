using System.Linq;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Sessions;
using Compliance.Tests.Kernel;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Packs;

/// <summary>A rule for several kinds of subjects is one rule of the instrument, and is evaluated for each.</summary>
public class SeveralKindsTests
{
    private const string Vocabulary = """
        version: 1.0.0
        subjects: {plot: {zh: 地块, en: plot}, unit: {zh: 更新单元, en: renewal unit}}
        facts:
          note: {label: {zh: 备注, en: has a note}, subjects: [plot], type: boolean}
          green: {label: {zh: 绿地率, en: green ratio}, subjects: [unit, plot], type: number, unit: '%', domain: {at_least: 0 %}}
        """;

    private const string Rules = """
        chapter: a
        rules:
        - id: green
          title: a
          clauses: [{section: a, quote: a}]
          subject: [unit, plot]
          measure: green
          limit: {at_least: 30 %, from: 2023-12-06}
          obligation: must
          departments: []
          cases:
          - {facts: {green: 30 %}, on: 2026-01-01, verdict: pass}
          - {subject: plot, facts: {green: 29 %, note: true}, on: 2026-01-01, verdict: fail}
        """;

    [Test]
    public void It_gives_each_kind_a_finding_under_its_one_name()
    {
        var pack = SmallPack.Load(Vocabulary, Rules);
        (pack.RuleCount, pack.Rules.Count, pack.FindRule("green")!.Subject.Name).Should().Be((1, 2, "unit"));
        pack.RulesNamed("green").Should().OnlyContain(rule => rule.Kinds.Select(kind => kind.Name).SequenceEqual(new[] { "unit", "plot" }));

        using var session = EngineUnderTest.For(CompiledPlan.Compile(pack)).Open(new EvaluationOptions { AsOf = new CalendarDate(2026, 1, 1) });
        session.InsertAll(new DescriptorReader(pack).ReadText("- {subject: plot, id: a, facts: {green: 20 %, note: yes}}\n- {subject: unit, id: b, facts: {green: 40 %}}\n", "a.yaml").Require().Subjects);
        session.Fire();
        session.Evaluations.Select(evaluation => (evaluation.Subject.Id, evaluation.Findings.Single().Rule.Id, evaluation.Findings.Single().Verdict))
            .Should().BeEquivalentTo([("a", "green", Verdict.Fail), ("b", "green", Verdict.Pass)]);
    }

    [Test]
    public void Its_cases_say_which_kind_they_are_about()
    {
        var pack = SmallPack.Load(Vocabulary, Rules, withCases: true);
        pack.RulesNamed("green").Select(rule => rule.Cases.Single().Verdict).Should().Equal(Verdict.Pass, Verdict.Fail);
    }
}
