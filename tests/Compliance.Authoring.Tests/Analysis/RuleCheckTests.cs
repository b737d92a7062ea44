using System.Linq;
using Compliance.Authoring.Analysis;
using Compliance.Localization;
using FluentAssertions;
using NUnit.Framework;
using static Compliance.Authoring.Tests.Analysis.TrialPack;

namespace Compliance.Authoring.Tests.Analysis;

public class RuleCheckTests
{
    [Test]
    public void A_rule_that_can_never_apply_is_found_with_what_cannot_be_met_together()
    {
        using var trial = new TrialPack(Rule("a", "require: is_prefabricated; from: 2026-01-01", when: "construction = new and use = school and funding = private and use is one of hospital, venue"));
        var finding = trial.Finding<RuleCheck>();

        finding.Diagnostic.Code.Should().Be("CP6201");
        finding.Diagnostic.Message(Language.English).Should().Contain("use = school and use is one of hospital, venue").And.NotContain("funding");
        Decided.By(trial.Pack, "a", finding.Witness!).Should().Be(Verdict.NotApplicable);
    }

    [TestCase("measure: energy_saving_rate; limit: {at_least: 0 %, from: 2026-01-01}", Verdict.Pass)]
    [TestCase("measure: rooftop_pv_area / roof_area; limit: {at_least: 0 %, from: 2026-01-01}", Verdict.Pass)]
    [TestCase("require: green_star >= 0 star; from: 2026-01-01", Verdict.Pass)]
    public void A_rule_that_can_never_fail_is_found_with_a_subject(string asks, Verdict expected)
    {
        using var trial = new TrialPack(Rule("a", asks));
        var finding = trial.Finding<RuleCheck>();

        finding.Diagnostic.Code.Should().Be("CP6202");
        Decided.By(trial.Pack, "a", finding.Witness!).Should().Be(expected);
    }

    [TestCase("measure: energy_saving_rate; limit: {more_than: 100 %, from: 2026-01-01}", "")]
    [TestCase("require: is_prefabricated and not is_prefabricated; from: 2026-01-01", "")]
    [TestCase("measure: green_star; limit: {at_least: 2 star, from: 2026-01-01}", "green_star <= 1 star")]
    public void A_rule_that_can_never_be_met_is_found_with_a_subject(string asks, string when)
    {
        using var trial = new TrialPack(Rule("a", asks, when));
        var finding = trial.Finding<RuleCheck>();

        finding.Diagnostic.Code.Should().Be("CP6203");
        Decided.By(trial.Pack, "a", finding.Witness!).Should().Be(Verdict.Fail);
    }

    [TestCase("project", "measure: energy_saving_rate; limit: {at_least: 780 %, from: 2026-01-01}", "CP6209", "780 %", "0 % to 100 %")]
    [TestCase("project", "measure: construction_waste / gross_floor_area; limit: {at_most: -3 t/m², from: 2026-01-01}", "CP6209", "-3 t/m²", "0 t/m² to ∞")]
    [TestCase("jurisdiction", "share: {of: gross_floor_area, where: is_prefabricated}; limit: {at_least: 130 %, from: 2026-01-01}", "CP6209", "130 %", "0 % to 100 %")]
    [TestCase("jurisdiction", "count: {where: is_prefabricated}; limit: {at_least: -1 project, from: 2026-01-01}", "CP6209", "-1 project", "0 project to ∞")]
    [TestCase("project", "measure: energy_saving_rate; limit: {at_least: 0.078 %, from: 2026-01-01}", "CP6210", "0.078 %", "0 % to 100 %")]
    public void A_limit_that_does_not_fit_what_is_measured_is_found(string subject, string asks, string code, string limit, string range)
    {
        using var trial = new TrialPack(Rule("a", asks, subject: subject));
        var finding = trial.Finding<RuleCheck>();

        finding.Diagnostic.Code.Should().Be(code);
        finding.Diagnostic.Message(Language.English).Should().Contain(limit).And.Contain(range);
    }

    [Test]
    public void A_limit_that_loosens_is_found_with_what_only_the_later_one_lets_pass()
    {
        using var trial = new TrialPack(Rule("a", "measure: energy_saving_rate; limits: [{at_least: 78 %, from: 2026-01-01}, {at_least: 75 %, from: 2030-01-01}]"));
        var finding = trial.Finding<RuleCheck>();

        finding.Diagnostic.Code.Should().Be("CP6206");
        Decided.By(trial.Pack, "a", finding.Witness!).Should().Be(Verdict.Pass);
        Decided.By(trial.Pack, "a", finding.Witness!.Replace("2030-01-01", "2029-12-31", System.StringComparison.Ordinal)).Should().Be(Verdict.Fail);
    }

    [Test]
    public void A_limit_that_says_the_former_one_again_is_found()
    {
        using var trial = new TrialPack(Rule("a", "measure: construction_waste / gross_floor_area; limits: [{at_most: 300 t/10⁴m², from: 2026-01-01}, {at_most: 30 kg/m², from: 2030-01-01}]"));
        trial.Finding<RuleCheck>().Diagnostic.Code.Should().Be("CP6208");
    }

    [Test]
    public void A_limit_that_binds_before_its_instrument_is_found()
    {
        using var trial = new TrialPack(Rule("a", "require: is_prefabricated; from: 2025-12-31"));
        trial.Finding<RuleCheck>().Diagnostic.Code.Should().Be("CP6207");
    }

    [TestCase("count: {among: 'construction = new', where: 'construction = renovation'}; limit: {at_least: 3 project, from: 2026-01-01}", "CP6211")]
    [TestCase("share: {of: gross_floor_area, among: is_prefabricated, where: is_prefabricated or uses_prefabrication}; limit: {at_least: 30 %, from: 2026-01-01}", "CP6212")]
    public void A_number_over_members_that_is_always_the_same_is_found(string asks, string code)
    {
        using var trial = new TrialPack(Rule("a", asks, subject: "jurisdiction"));
        trial.Findings<RuleCheck>().Select(finding => finding.Diagnostic.Code).Should().Equal(code);
    }

    [Test]
    public void A_rising_limit_and_a_yearly_deadline_are_as_they_should_be()
    {
        using var trial = new TrialPack(
            Rule("a", "measure: municipal_waste_recovery_rate; limits: [{at_least: 60 %, from: 2026-01-01}, {at_least: 65 %, from: 2030-12-31}]", subject: "jurisdiction"),
            Rule("b", "measure: implementation_report_filed_on; limit: {on_or_before: 11-15, from: 2026-01-01}", when: "level = county", subject: "jurisdiction"));
        trial.Findings<RuleCheck>().Should().BeEmpty();
    }

    [Test]
    public void What_cannot_be_decided_is_said()
    {
        using var trial = new TrialPack(Rule("a", "require: energy_saving_rate * energy_saving_rate != 0.02; from: 2026-01-01"));
        trial.Finding<RuleCheck>().Diagnostic.Code.Should().Be("CP6214");
    }
}
