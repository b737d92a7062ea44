using System.Linq;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Explanations;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Sessions;
using Compliance.Tests.JiaozuoPack;
using Compliance.Tests.Kernel;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Explanations;

[Category("Slow")]
[Parallelizable]
public class ExplanationTests
{
    private static readonly (string, string)[] Waste = [("construction", "new"), ("construction_waste", "2010 t"), ("gross_floor_area", "6.42 万m²")];

    [Test]
    public void The_computation_is_exact_and_in_the_unit_of_the_limit()
    {
        var step = Explanation.Of(ShippedPack.Check("construction-waste", "2031-01-01", Waste)).Steps.Should().ContainSingle().Subject;

        step.Left.Value.Should().Be(Interval.Point(2010));
        step.Right.Value.Should().Be(Interval.Point(64_200), "1 万m² is 10,000 m²");
        step.Result.Value.Should().Be(Interval.Point(Rational.Of(33_500, 107)));
        step.Result.Unit.Symbol.En.Should().Be("t/10⁴m²");
    }

    [Test]
    public void The_smallest_change_of_each_fact_is_told_in_the_unit_it_is_stated_in()
    {
        var outlook = Explanation.Of(ShippedPack.Check("construction-waste", "2031-01-01", Waste)).InForce!;

        outlook.Remedies.Select(remedy => RemedyText.Of(remedy, Language.English)).Should().Equal(
            "construction waste: 2010 t → at most 1926 t", "gross floor area: 6.42 万m² → at least 6.7 万m²");
        outlook.Remedies.Select(remedy => RemedyText.Of(remedy, Language.Chinese)).Should().Equal(
            "建筑垃圾排放量：2010 t → 不高于 1926 t", "建筑面积：6.42 万m² → 不低于 6.7 万m²");
    }

    [Test]
    public void What_would_only_make_the_rule_not_apply_is_no_remedy() =>
        Explanation.Of(ShippedPack.Check("construction-waste", "2031-01-01", Waste)).InForce!.Remedies
            .Should().NotContain(remedy => remedy.Fact.Name == "construction");

    [Test]
    public void A_choice_names_the_values_that_pass()
    {
        var outlook = Explanation.Of(ShippedPack.Check(
            "residential-ultra-low-energy", "2031-01-01", ("construction", "new"), ("location", "urban"), ("category", "residential"), ("energy_class", "standard"))).InForce!;

        RemedyText.Of(outlook.Remedies.Single(), Language.English).Should().Be("energy class: standard → ultra-low energy or near-zero energy or zero carbon or energy plus");
    }

    [Test]
    public void Where_two_facts_are_wrong_no_single_one_suffices()
    {
        var explanation = Explanation.Of(ShippedPack.Check(
            "urban-standards", "2026-01-01", ("construction", "new"), ("location", "urban"), ("meets_energy_design_standard", "false"), ("meets_green_building_standard", "false")));

        explanation.InForce!.Remedies.Should().BeEmpty();
        explanation.InForce.Unsolved.Should().BeEmpty();
        ExplanationText.Of(explanation, Language.English).Should().Contain("  No single fact suffices to make it pass");
    }

    [Test]
    public void A_strict_limit_is_told_as_one() =>
        RemedyText.Of(Explanation.Of(ShippedPack.Check("road-density", "2026-01-01", ("main_urban_road_length", "80 km"), ("main_urban_area", "10 km²"))).InForce!.Remedies[0], Language.English)
            .Should().Be("road length in the main urban area: 80 km → more than 80 km");

    [Test]
    public void A_limit_to_come_has_remedies_of_its_own()
    {
        var explanation = Explanation.Of(ShippedPack.Check("municipal-waste-recovery", "2026-01-01", ("municipal_waste_recovery_rate", "62 %")));

        explanation.InForce!.Verdict.Should().Be(Verdict.Pass);
        explanation.InForce.Remedies.Should().BeEmpty();
        RemedyText.Of(explanation.Upcoming!.Remedies.Single(), Language.English).Should().Be("municipal waste recovery rate: 62 % → at least 65 %");
    }

    [Test]
    public void A_yearly_deadline_tells_the_days_that_are_in_time() =>
        RemedyText.Of(Explanation.Of(ShippedPack.Check("report-on-time", "2026-12-01", ("level", "county"), ("implementation_report_filed_on", "2026-11-20"))).InForce!.Remedies.Single(), Language.English)
            .Should().Be("implementation report filed on: 2026-11-20 → on or after 2026-01-01 and on or before 2026-11-15");

    [Test]
    public void A_fact_that_stands_twice_is_solved_exactly_where_all_else_is_known()
    {
        const string Vocabulary = """
            version: 1.0.0
            subjects: {thing: {zh: 物, en: thing}}
            facts:
              part: {label: {zh: 部分, en: part}, subjects: [thing], type: number, unit: t, domain: {more_than: 0}}
              rest: {label: {zh: 其余, en: rest}, subjects: [thing], type: number, unit: t, domain: {more_than: 0}}
            """;
        var pack = SmallPack.Measuring(Vocabulary, "part / (part + rest)", "at_least: 30 %");
        var subject = new SubjectBuilder(pack.Vocabulary, "thing", "T").On(CalendarDate.Parse("2026-01-01")).Set("part", "1 t").Set("rest", "7 t").Build().Require();
        using var session = EngineUnderTest.For(CompiledPlan.Compile(pack)).Open(new EvaluationOptions());
        session.Insert(subject);
        session.Fire();

        var outlook = Explanation.Of(session.Find(subject)!.Findings[0]).InForce!;

        outlook.Remedies.Select(remedy => remedy.Nearest!).Should().Equal(
            new Interval(Bound.Closed(3), Bound.Unbounded), new Interval(Bound.Open(0), Bound.Closed(Rational.Of(7, 3))));
        RemedyText.Of(outlook.Remedies[1], Language.English).Should().Be("rest: 7 t → at most 2.33333333333 t", "an endless decimal is rounded to the side that passes");
    }

    [Test]
    public void A_share_over_members_tells_how_much_more_it_takes()
    {
        var rule = ShippedPack.Rule("green-building-share");
        var @case = rule.Cases.First(one => one.Members.Count > 0 && one.Verdict == Verdict.Fail);
        var need = Explanation.Of(ShippedPack.Check(rule, @case)).InForce!.Need!;

        need.Amount.Lower.Value!.Value.Sign.Should().BePositive();
        RemedyText.Of(need, Language.English).Should().StartWith("At the present volume it lacks ").And.EndWith(" m² of gross floor area");
    }

    [Test]
    public void Every_case_of_the_pack_is_explained_in_both_languages_without_a_gap()
    {
        foreach (var finding in ShippedPack.Pack.Rules.SelectMany(rule => rule.Cases.Select(@case => ShippedPack.Check(rule, @case))))
        {
            foreach (var language in new[] { Language.Chinese, Language.English })
            {
                var lines = ExplanationText.Of(Explanation.Of(finding), language);
                lines.Should().Contain(line => line.Contains(VerdictName.Of(finding.Verdict, language)));
                lines.Should().OnlyContain(line => line.Trim().Length > 0);
            }
        }
    }
}
