using System.Linq;
using Compliance.Authoring.Analysis.Parents;
using Compliance.Localization;
using FluentAssertions;
using NUnit.Framework;
using static Compliance.Authoring.Tests.Analysis.TrialPack;

namespace Compliance.Authoring.Tests.Analysis;

public class ParentCheckTests
{
    private const string Above = "measure: energy_saving_rate; limit: {at_least: 78 %, from: 2026-01-01}";

    [TestCase("measure: energy_saving_rate; limit: {at_least: 78 %, from: 2026-01-01}", "construction = new")]
    [TestCase("measure: energy_saving_rate; limit: {more_than: 80 %, from: 2026-01-01}", "")]
    [TestCase("measure: energy_saving_rate; limits: [{at_least: 78 %, from: 2026-01-01}, {at_least: 80 %, from: 2030-01-01}]", "construction is one of new, extension")]
    [TestCase("require: energy_saving_rate >= 78 % and is_prefabricated; from: 2026-01-01", "construction = new")]
    public void A_rule_that_is_no_laxer_is_proven_to_be(string asks, string when)
    {
        using var trial = Trial(Rule("own", asks, when, more: "implements: [above/waste]"));
        trial.Findings<ParentCheck>().Should().BeEmpty();
    }

    [TestCase("CP6301", "measure: energy_saving_rate; limit: {at_least: 78 %, from: 2026-01-02}", "construction = new", Verdict.Fail, Verdict.Upcoming)]
    [TestCase("CP6302", "measure: energy_saving_rate; limit: {at_least: 77.9999 %, from: 2026-01-01}", "construction = new", Verdict.Fail, Verdict.Pass)]
    [TestCase("CP6302", "measure: energy_saving_rate; limits: [{at_least: 78 %, from: 2026-01-01}, {more_than: 77 %, from: 2030-01-01}]", "construction = new", Verdict.Fail, Verdict.Pass)]
    [TestCase("CP6302", "require: energy_saving_rate >= 78 % or is_demonstration; from: 2026-01-01", "construction = new", Verdict.Fail, Verdict.Pass)]
    [TestCase("CP6303", "measure: energy_saving_rate; limit: {at_least: 78 %, from: 2026-01-01}", "construction = new and location = urban", Verdict.Fail, Verdict.NotApplicable)]
    public void A_rule_that_is_laxer_is_refuted_by_a_project_that_both_packs_decide(string code, string asks, string when, Verdict byParent, Verdict byRule)
    {
        using var trial = Trial(Rule("own", asks, when, more: "implements: [above/waste]"));
        var finding = trial.Finding<ParentCheck>();

        finding.Diagnostic.Code.Should().Be(code);
        finding.Parent!.ToString().Should().Be("above/waste");
        Decided.By(trial.Catalog.Load("above").Require(), "waste", finding.Witness!).Should().Be(byParent);
        Decided.By(trial.Pack, "own", finding.Witness!).Should().Be(byRule);
    }

    [Test]
    public void A_rule_that_speaks_less_strongly_is_found()
    {
        using var trial = Trial(Rule("own", Above, "construction = new", obligation: "strive", more: "implements: [above/waste]"));
        trial.Finding<ParentCheck>().Diagnostic.Code.Should().Be("CP6304");
    }

    [Test]
    public void A_rule_cannot_bind_before_its_own_instrument_and_is_not_blamed_for_it()
    {
        using var trial = Trial(Rule("own", Above, "construction = new", more: "implements: [above/waste]"));
        trial.Write("above", "", [Rule("waste", "measure: energy_saving_rate; limit: {at_least: 78 %, from: 2022-01-01}", "construction = new")], issued: "2022-01-01");
        trial.Findings<ParentCheck>().Should().BeEmpty();
    }

    [Test]
    public void Parents_that_are_not_there_and_rules_that_nobody_carries_out_are_found()
    {
        using var trial = new TrialPack();
        trial.Write("above", "", [Rule("waste", Above)]).Write("trial", "parents: [abov, above]\n", [Rule("own", Above)]);
        var findings = trial.Findings<ParentCheck>();

        findings.Select(finding => finding.Diagnostic.Code).Should().BeEquivalentTo(["CP6306", "CP6307"]);
        findings.First(finding => finding.Diagnostic.Code == "CP6306").Diagnostic.Message(Language.English).Should().EndWith("did you mean 'above'?");
    }

    [Test]
    public void An_acceptance_covers_its_finding_alone_and_is_found_where_it_covers_nothing()
    {
        using var trial = new TrialPack();
        trial.Write("above", "", [Rule("waste", Above, "construction = new")]).Write(
            "trial",
            "parents: [above]\naccepted:\n- {finding: CP6304, rule: own, parent: above/waste, reason: {zh: 已知, en: Known}}\n- {finding: CP6301, rule: own, parent: above/waste, reason: {zh: 已知, en: Known}}\n",
            [Rule("own", Above, "construction = new", obligation: "strive", more: "implements: [above/waste]")]);
        var findings = trial.Findings<ParentCheck>();

        findings.Select(finding => (finding.Diagnostic.Code, finding.Acceptance?.En)).Should().BeEquivalentTo(new[] { ("CP6304", "Known"), ("CP6308", null) });
    }

    private static TrialPack Trial(string rule) =>
        new TrialPack().Write("above", "", [Rule("waste", Above, "construction = new")]).Write("trial", "parents: [above]\n", [rule]);
}
