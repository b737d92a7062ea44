using System.Linq;
using Compliance.Authoring.Analysis;
using Compliance.Localization;
using FluentAssertions;
using NUnit.Framework;
using static Compliance.Authoring.Tests.Analysis.TrialPack;

namespace Compliance.Authoring.Tests.Analysis;

public class PairCheckTests
{
    [TestCase("measure: energy_saving_rate; limit: {at_least: 78 %, from: 2026-01-01}", "measure: energy_saving_rate; limit: {less_than: 65 %, from: 2030-01-01}")]
    [TestCase("require: is_prefabricated; from: 2026-01-01", "require: not is_prefabricated and uses_prefabrication; from: 2027-01-01")]
    [TestCase("measure: construction_waste / gross_floor_area; limit: {at_most: 300 t/10⁴m², from: 2026-01-01}", "require: construction_waste >= 1 t and gross_floor_area <= 20 m²; from: 2026-01-01")]
    public void Two_rules_that_cannot_both_be_met_are_found_with_what_meets_one_and_fails_the_other(string one, string other)
    {
        using var trial = new TrialPack(Rule("a", one, when: "construction = new"), Rule("b", other, when: "use = school"));
        var finding = trial.Finding<PairCheck>();

        finding.Diagnostic.Code.Should().Be("CP6205");
        finding.Rules.Select(rule => rule.Id).Should().Equal("a", "b");
        finding.Diagnostic.Message(Language.English).Should().Contain("应予执行a").And.Contain("应予执行b");
        Decided.By(trial.Pack, "a", finding.Witness!).Should().Be(Verdict.Pass);
        Decided.By(trial.Pack, "b", finding.Witness!).Should().Be(Verdict.Fail);
    }

    [TestCase("construction = new", "construction = renovation", Description = "nothing is both")]
    [TestCase("energy_saving_rate > 80 %", "energy_saving_rate < 70 %", Description = "nothing is both")]
    public void Rules_that_never_apply_together_do_not_contradict_each_other(string one, string other)
    {
        using var trial = new TrialPack(
            Rule("a", "measure: green_star; limit: {at_least: 3 star, from: 2026-01-01}", when: one), Rule("b", "measure: green_star; limit: {at_most: 1 star, from: 2026-01-01}", when: other));
        trial.Findings<PairCheck>().Should().BeEmpty();
    }

    [Test]
    public void Limits_that_agree_until_one_of_them_rises_contradict_each_other_from_that_day()
    {
        using var trial = new TrialPack(
            Rule("a", "measure: green_star; limits: [{at_least: 1 star, from: 2026-01-01}, {at_least: 3 star, from: 2030-01-01}]"),
            Rule("b", "measure: green_star; limit: {at_most: 2 star, from: 2026-01-01}"));
        trial.Finding<PairCheck>().Diagnostic.Message(Language.English).Should().Contain("from 2030-01-01 on");
    }

    [TestCase("measure: energy_saving_rate; limit: {at_least: 75 %, from: 2026-06-01}", "construction = new and use = school")]
    [TestCase("require: energy_saving_rate >= 65 % or is_prefabricated; from: 2030-01-01", "construction is one of new")]
    public void An_implied_rule_is_found_with_what_fails_both(string asks, string when)
    {
        using var trial = new TrialPack(
            Rule("strong", "measure: energy_saving_rate; limit: {at_least: 78 %, from: 2026-01-01}", when: "construction = new"), Rule("weak", asks, when));
        var finding = trial.Finding<PairCheck>();

        finding.Diagnostic.Code.Should().Be("CP6204");
        finding.Rules.Select(rule => rule.Id).Should().Equal("weak", "strong");
        Decided.By(trial.Pack, "weak", finding.Witness!).Should().Be(Verdict.Fail);
        Decided.By(trial.Pack, "strong", finding.Witness!).Should().Be(Verdict.Fail);
    }

    [TestCase("measure: energy_saving_rate; limit: {at_least: 75 %, from: 2026-01-01}", "construction = new", "must", "2026-01-02", Description = "it binds a day earlier")]
    [TestCase("measure: energy_saving_rate; limit: {at_least: 75 %, from: 2026-01-02}", "construction is one of new, extension", "must", "2026-01-01", Description = "it applies to more")]
    [TestCase("measure: energy_saving_rate; limit: {more_than: 78 %, from: 2026-01-02}", "construction = new", "must", "2026-01-01", Description = "it asks for more")]
    public void What_asks_for_anything_of_its_own_is_not_implied(string asks, string when, string obligation, string from)
    {
        using var trial = new TrialPack(
            Rule("strong", $"measure: energy_saving_rate; limit: {{at_least: 78 %, from: {from}}}", when: "construction = new"), Rule("weak", asks, when, obligation: obligation));
        trial.Findings<PairCheck>().Where(finding => finding.Rules[0].Id == "weak").Should().BeEmpty();
    }

    [Test]
    public void A_rule_is_not_implied_by_one_that_only_encourages()
    {
        using var trial = new TrialPack(
            Rule("strong", "measure: energy_saving_rate; limit: {at_least: 78 %, from: 2026-01-01}", obligation: "encourage"),
            Rule("weak", "measure: energy_saving_rate; limit: {at_least: 75 %, from: 2026-01-01}"));
        trial.Findings<PairCheck>().Should().BeEmpty();
    }

    [Test]
    public void Numbers_over_the_same_members_are_compared_however_they_are_spelt()
    {
        using var trial = new TrialPack(
            Rule("a", "share: {of: gross_floor_area, among: construction = new and location = urban, where: is_prefabricated}; limit: {at_least: 40 %, from: 2026-01-01}", subject: "jurisdiction"),
            Rule("b", "share: {of: gross_floor_area, among: location = urban and construction = new, where: is_prefabricated}; limit: {less_than: 20 %, from: 2026-01-01}", subject: "jurisdiction"));
        var finding = trial.Finding<PairCheck>();

        finding.Diagnostic.Code.Should().Be("CP6205");
        Decided.By(trial.Pack, "a", finding.Witness!).Should().Be(Verdict.Pass);
        Decided.By(trial.Pack, "b", finding.Witness!).Should().Be(Verdict.Fail);
    }
}
