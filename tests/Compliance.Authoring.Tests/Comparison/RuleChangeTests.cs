using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Comparison;
using Compliance.Authoring.Comparison.Proofs;
using Compliance.Authoring.Tests.Analysis;
using Compliance.Findings;
using Compliance.Packs;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Authoring.Tests.Comparison;

/// <summary>Each kind of change, planted in a copy of the shipped pack, is told as what it is, and shown by a subject that flips.</summary>
[Category("Slow")]
public class RuleChangeTests
{
    [Test]
    public void Packs_that_are_alike_differ_in_nothing()
    {
        using var packs = new ComparedPacks();

        packs.Comparison.IsOfSubstance.Should().BeFalse();
        packs.Comparison.MayBeLaxer.Should().BeFalse();
        packs.Comparison.Vocabulary.Should().BeEmpty();
        packs.Comparison.Rules.Should().HaveCount(ShippedPack.Pack.Rules.Count).And.OnlyContain(rule => rule.Change == RuleChange.Unchanged && rule.Differences.Count == 0);
    }

    [TestCase("public-energy-saving", "at_least: 78 %", "at_least: 80 %", "limit", TestName = "A limit of a measure")]
    [TestCase("construction-waste", "at_most: 300", "at_most: 299.9999", "limit", TestName = "A limit of a ratio of facts, by a little")]
    [TestCase("construction-waste", "at_most: 300", "less_than: 300", "limit", TestName = "A limit that its own number no longer meets")]
    [TestCase("construction-waste", "from: 2030-12-31", "from: 2030-12-30", "from", TestName = "A day earlier")]
    [TestCase("public-energy-saving", "when: construction = new and category = public", "when: category = public", "when", TestName = "A wider scope")]
    [TestCase("government-buildings", "venue, affordable_housing", "venue, affordable_housing, factory", "when", TestName = "A wider scope by a choice")]
    [TestCase("prefabricated-share", "at_least: 40", "at_least: 40.5", "limit", TestName = "A limit of a share over members")]
    [TestCase("demonstration-count", "at_least: 3", "at_least: 4", "limit", TestName = "A limit of a count over members")]
    [TestCase("construction-waste-recovery", "at_least: 80 %", "at_least: 81 %", "limit", TestName = "A limit of a ratio over members")]
    [TestCase("green-building-share", "where: meets_green_building_standard", "where: meets_green_building_standard and green_star >= 1 star", "asks", TestName = "A share of fewer members")]
    [TestCase("report-on-time", "11-15", "11-10", "limit", TestName = "A yearly deadline")]
    [TestCase("cluster-density", "obligation: in_principle", "obligation: must", "obligation", TestName = "No deviation any more")]
    [TestCase("prefabricated-share", "obligation: strive", "obligation: must", "obligation", TestName = "A target that becomes a duty")]
    public void A_stricter_rule_is_tightened_and_put_back_it_is_loosened(string rule, string text, string replacement, string key)
    {
        using var packs = new ComparedPacks().With(rule, text, replacement);
        var changed = packs.Changed;

        changed.Change.Should().Be(RuleChange.Tightened);
        changed.NoLaxer!.Outcome.Should().Be(ProofOutcome.Proven);
        changed.NoStricter!.Outcome.Should().Be(ProofOutcome.Refuted);
        changed.Differences.Select(difference => difference.Key).Should().Equal(key);
        Flips(changed, changed.NoStricter.Witness, ShippedPack.Pack, packs.Comparison.After);

        var back = PackComparison.Of(packs.Comparison.After, ShippedPack.Pack);
        var undone = back.Rules.Single(other => other.Change != RuleChange.Unchanged);
        undone.Change.Should().Be(RuleChange.Loosened);
        undone.NoStricter!.Outcome.Should().Be(ProofOutcome.Proven);
        Flips(undone, undone.NoLaxer!.Witness, packs.Comparison.After, ShippedPack.Pack);
        (packs.Comparison.MayBeLaxer, back.MayBeLaxer).Should().Be((false, true));
    }

    [TestCase("public-energy-saving", "at_least: 78 %, from: 2030-01-01", "at_least: 75 %, from: 2026-01-01", TestName = "Less, but earlier")]
    [TestCase("public-energy-saving", "category = public", "category = residential", TestName = "Of others")]
    [TestCase("construction-waste", "at_most: 300", "at_least: 300", TestName = "The other way round")]
    [TestCase("prefabricated-share", "among: construction = new", "among: construction = renovation", TestName = "A share of others")]
    [TestCase("prefabricated-share", ", in_year: started_on", "", TestName = "A share of every year, in place of one")]
    public void What_asks_for_more_of_some_and_less_of_others_is_both(string rule, string text, string replacement)
    {
        using var packs = new ComparedPacks().With(rule, text, replacement);
        var changed = packs.Changed;

        changed.Change.Should().Be(RuleChange.TightenedAndLoosened);
        Flips(changed, changed.NoLaxer!.Witness, ShippedPack.Pack, packs.Comparison.After);
        Flips(changed, changed.NoStricter!.Witness, ShippedPack.Pack, packs.Comparison.After);
    }

    [Test]
    public void A_share_that_is_judged_on_the_whole_year_lets_off_within_the_year()
    {
        using var packs = new ComparedPacks().With("prefabricated-share", "in_year: started_on", "in_year: started_on, year: whole");
        var changed = packs.Changed;

        changed.NoLaxer!.Outcome.Should().Be(ProofOutcome.Refuted);
        changed.NoLaxer.Witness!.On.Should().NotBe(new Values.CalendarDate(changed.NoLaxer.Witness.On.Year, 12, 31));
        (changed.NoLaxer.Witness.Before.Verdict, changed.NoLaxer.Witness.After.Verdict).Should().Be((Verdict.Fail, Verdict.Undetermined));
        changed.Differences.Select(difference => difference.Key).Should().Equal("asks");
    }

    [TestCase("water-leakage", "title: {zh: ", "title: {zh: 新", "title")]
    [TestCase("construction-waste", "departments: [市住房和城乡建设局, 市城市管理局]", "departments: [市住房和城乡建设局]", "departments")]
    [TestCase("construction-waste", "quote: 到2030年新建建筑", "quote: 新建建筑", "quote")]
    [TestCase("construction-waste", "at_most: 300 t/10⁴m²", "at_most: 30 kg/m²", "limit")]
    [TestCase("construction-waste", "when: construction = new", "when: not (construction != new)", "when")]
    [TestCase("public-energy-saving", "when: construction = new and category = public", "when: category = public and construction = new", "when")]
    public void What_is_only_told_otherwise_is_proven_to_ask_for_the_same(string rule, string text, string replacement, string key)
    {
        using var packs = new ComparedPacks().With(rule, text, replacement);

        packs.Changed.Change.Should().Be(RuleChange.Reworded);
        packs.Changed.Differences.Select(difference => difference.Key).Should().Equal(key);
        packs.Comparison.IsOfSubstance.Should().BeFalse();
    }

    [Test]
    public void A_case_more_is_a_difference_in_words()
    {
        using var packs = new ComparedPacks();
        packs.Copy.Change(all => all.Replace(
            "\n  - id: low-energy-building-count",
            "      - {facts: {construction: new, category: public, energy_saving_rate: 99 %}, on: 2030-06-01, verdict: pass}\n\n  - id: low-energy-building-count", System.StringComparison.Ordinal));

        packs.Changed.Change.Should().Be(RuleChange.Reworded);
        packs.Changed.Differences.Should().ContainSingle().Which.After.En.Should().EndWith(" (1 put in)");
    }

    [Test]
    public void Rules_that_are_gone_or_new_are_told()
    {
        using var packs = new ComparedPacks().Without("water-leakage");
        var back = PackComparison.Of(packs.Comparison.After, packs.Comparison.Before);

        packs.Changed.Change.Should().Be(RuleChange.Removed);
        packs.Comparison.MayBeLaxer.Should().BeTrue();
        back.Rules.Single(rule => rule.Change != RuleChange.Unchanged).Should().Match<RuleComparison>(rule => rule.Change == RuleChange.Added && rule.Rule.Id == "water-leakage");
        back.MayBeLaxer.Should().BeFalse();
    }

    [Test]
    public void A_rule_under_another_name_is_the_same_rule()
    {
        using var packs = new ComparedPacks().With("water-leakage", "id: water-leakage", "id: leakage-of-mains");

        packs.Changed.Should().Match<RuleComparison>(rule => rule.IsRenamed && rule.Change == RuleChange.Reworded && rule.Before!.Id == "water-leakage");
        packs.Comparison.IsOfSubstance.Should().BeFalse();
    }

    [Test]
    public void A_renamed_rule_that_asks_for_something_else_is_another_rule()
    {
        using var packs = new ComparedPacks().With("water-leakage", "id: water-leakage", "id: leakage-of-mains").With("leakage-of-mains", "at_most: 8 %", "at_most: 9 %");

        packs.Comparison.Rules.Select(rule => rule.Change).Where(change => change != RuleChange.Unchanged).Should().Equal(RuleChange.Added, RuleChange.Removed);
    }

    // What the packs themselves say of the witness, each by the rule as it has it.
    private static void Flips(RuleComparison changed, FlipWitness? witness, RulePack before, RulePack after)
    {
        witness.Should().NotBeNull();
        var found = new List<WitnessOutcome>
        {
            new(Decided.By(before, changed.Before!.Id, witness!.Yaml), changed.Before.Obligation.Level()),
            new(Decided.By(after, changed.After!.Id, witness.Yaml), changed.After.Obligation.Level()),
        };
        found.Should().Equal(witness.Before, witness.After);
        witness.Before.Should().NotBe(witness.After);
    }
}
