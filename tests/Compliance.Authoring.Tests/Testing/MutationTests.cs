using System.Linq;
using Compliance.Authoring.Testing.Cases;
using Compliance.Authoring.Testing.Mutation;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Authoring.Tests.Testing;

/// <summary>Every kind of change is made, is noticed by some case, and survives where that case is not there.</summary>
public class MutationTests
{
    // One of each kind.
    [TestCase("construction-waste", "limit: at_most 300 t/10⁴m² → less_than 300 t/10⁴m²")]
    [TestCase("construction-waste", "limit: at_most 300 t/10⁴m² → at_least 300 t/10⁴m²")]
    [TestCase("construction-waste", "limit: at_most 300 t/10⁴m² → more_than 300 t/10⁴m²")]
    [TestCase("construction-waste", "limit: at_most 300 t/10⁴m² → equal_to 300 t/10⁴m²")]
    [TestCase("construction-waste", "limit: at_most 300 t/10⁴m² → at_most 299.7 t/10⁴m²")]
    [TestCase("construction-waste", "limit: at_most 300 t/10⁴m² → at_most 330 t/10⁴m²")]
    [TestCase("construction-waste", "limit: at_most 300 t/10⁴m² → at_most 300 kg/10⁴m²")]
    [TestCase("fifteen-minute-circle", "limit: at_most 15 min → at_most 15 s")]
    [TestCase("design-firms", "limit: at_least 2 firm → at_least 3 firm")]
    [TestCase("construction-waste", "from: 2030-12-31 → 2030-12-30")]
    [TestCase("construction-waste", "from: 2030-12-31 → 2031-12-31")]
    [TestCase("municipal-waste-recovery", "limit: at_least 65 % from 2030-12-31 → -")]
    [TestCase("report-on-time", "limit: on_or_before 11-15 → on_or_before 11-16")]
    [TestCase("report-on-time", "limit: on_or_before 11-15 → on_or_before 10-15")]
    [TestCase("cluster-density", "obligation: in_principle → must")]
    [TestCase("construction-waste", "obligation: must → in_principle")]
    [TestCase("construction-waste", "obligation: must → strive")]
    [TestCase("prefabricated-share", "obligation: strive → encourage")]
    [TestCase("construction-waste", "when: construction = new → construction != new")]
    [TestCase("construction-waste", "when: construction = new → construction is one of new, extension")]
    [TestCase("construction-waste", "when: construction = new → -")]
    [TestCase("urban-standards", "when: construction = new and location = urban → location = urban")]
    [TestCase("urban-standards", "when: construction = new and location = urban → construction = new or location = urban")]
    [TestCase("land-grant-prefabrication", "when: stage = land_grant → stage is one of land_grant, design")]
    [TestCase("green-building-standard", "when: construction is one of new, renovation, extension → construction is one of new, extension")]
    [TestCase("urban-standards", "require: meets_energy_design_standard and meets_green_building_standard → meets_energy_design_standard and not meets_green_building_standard")]
    [TestCase("urban-standards", "require: meets_energy_design_standard and meets_green_building_standard → true")]
    [TestCase("heat-loss-cut", "measure: heat_loss_rate_2020 - heat_loss_rate → heat_loss_rate - heat_loss_rate_2020")]
    [TestCase("heat-loss-cut", "measure: heat_loss_rate_2020 - heat_loss_rate → heat_loss_rate_2020 + heat_loss_rate")]
    [TestCase("heat-loss-cut", "measure: heat_loss_rate_2020 - heat_loss_rate → heat_loss_rate_2020")]
    [TestCase("prefabricated-share", "of: gross_floor_area → 1 m²")]
    [TestCase("prefabricated-share", "of: gross_floor_area → roof_area")]
    [TestCase("prefabricated-share", "among: construction = new → -")]
    [TestCase("prefabricated-share", "where: is_prefabricated → not is_prefabricated")]
    [TestCase("prefabricated-share", "in_year: started_on → -")]
    [TestCase("green-building-share", "in_year: - → started_on")]
    [TestCase("starred-share-rising", "against: year_before → -")]
    [TestCase("starred-share", "where: green_star >= 1 star → green_star > 1 star")]
    [TestCase("construction-waste-recovery", "to: construction_waste → 1 t")]
    [TestCase("prefabricated-share", "reported: prefabricated_share → -")]
    [TestCase("prefabricated-share", "reported: prefabricated_share → prefabricated_share, as measure")]
    public void A_change_is_noticed_by_cases_and_survives_without_them(string id, string change)
    {
        var rule = ShippedPack.Rule(id);
        var mutant = Mutations.Of(rule).Should().ContainSingle(one => one.ToString() == change).Subject;

        var blind = rule.Cases.Where(@case => !MutationRunner.IsKilled(mutant, [CaseSubject.Of(rule, @case)])).ToList();

        blind.Count.Should().BeLessThan(rule.Cases.Count, "some case notices it");
        MutationRunner.Run(rule).Survivors.Should().BeEmpty();
        MutationRunner.Run(ChangedRule.Cases(rule, blind)).Survivors.Select(one => one.ToString()).Should().Contain(change);
    }

    [Test]
    public void A_rule_is_changed_in_each_of_its_parts_once() => Mutations.Of(ShippedPack.Rule("plot-density")).Select(mutant => mutant.ToString()).Should().Equal(
        "limit: at_most 15000 person/km² → less_than 15000 person/km²",
        "limit: at_most 15000 person/km² → at_least 15000 person/km²",
        "limit: at_most 15000 person/km² → more_than 15000 person/km²",
        "limit: at_most 15000 person/km² → equal_to 15000 person/km²",
        "limit: at_most 15000 person/km² → at_most 13500 person/km²",
        "limit: at_most 15000 person/km² → at_most 14985 person/km²",
        "limit: at_most 15000 person/km² → at_most 15015 person/km²",
        "limit: at_most 15000 person/km² → at_most 16500 person/km²",
        "limit: at_most 15000 person/km² → at_most 15000 person/㎡",
        "limit: at_most 15000 person/km² → at_most 15000 person/ha",
        "limit: at_most 15000 person/km² → at_most 15000 person/亩",
        "from: 2023-12-06 → 2022-12-06",
        "from: 2023-12-06 → 2023-12-05",
        "from: 2023-12-06 → 2023-12-07",
        "from: 2023-12-06 → 2024-12-06",
        "obligation: must → in_principle",
        "obligation: must → strive",
        "obligation: must → encourage");

    [Test]
    public void A_case_that_fails_as_the_rule_stands_notices_nothing()
    {
        var rule = ShippedPack.Rule("plot-density");
        var wrong = rule.Cases.Select(@case => @case with { Verdict = Verdict.Waived }).ToList();

        MutationRunner.Run(ChangedRule.Cases(rule, wrong)).Killed.Should().Be(0);
    }
}
