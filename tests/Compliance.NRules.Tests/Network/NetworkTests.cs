using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Packs;
using Compliance.Tests.JiaozuoPack;
using FluentAssertions;
using NRules.Diagnostics;
using NUnit.Framework;

namespace Compliance.NRules.Tests.Network;

/// <summary>Who prints the network reads the law in it: names of facts and values, and each condition once.</summary>
public class NetworkTests
{
    [Test]
    public void Conditions_print_the_names_of_facts_and_the_values_of_the_law()
    {
        var conditions = Conditions(BesideAnother()).Select(condition => condition.Text).ToList();
        conditions.Should().Contain(
        [
            "project => (project.Kind == \"project\")",
            "project => project.get_Item(\"construction\").MayBe(\"new\")",
            "project => project.get_Item(\"funding\").MayBe(\"government | government_participated\")",
            "project => (project.Day >= 2025-12-31)",
            "project => Not((project.get_Item(\"rooftop_pv_area\") / project.get_Item(\"roof_area\")).IsAtLeast(\"50 %\"))",
            "project => Not((project.get_Item(\"construction_waste\") / project.get_Item(\"gross_floor_area\")).IsAtMost(\"300 t/10⁴m²\"))",
        ]);
    }

    [Test]
    public void Only_what_members_come_to_and_yearly_deadlines_have_no_words_of_their_own()
    {
        var opaque = Conditions(ShippedPack.Plan.UseNRules()).Where(condition => condition.Text.Contains("DoesNotPass", StringComparison.Ordinal));
        opaque.SelectMany(condition => condition.Rules).Distinct().Should().BeEquivalentTo(ShippedPack.Pack.Rules
            .Where(rule => rule.Requirement is AggregateRequirement or DeadlineRequirement)
            .Select(rule => rule.Id));
    }

    [Test]
    public void Equal_conditions_in_equal_order_are_one_node()
    {
        var conditions = Conditions(ShippedPack.Plan.UseNRules());
        conditions.Single(condition => condition.Text == "project => (project.Kind == \"project\")").Rules
            .Should().BeEquivalentTo(ShippedPack.Pack.Rules.Where(rule => rule.Subject.Name == "project").Select(rule => rule.Id));
        conditions.Count(condition => condition.Text == "project => project.get_Item(\"construction\").MayBe(\"new\")").Should().Be(1);
        conditions.Sum(condition => condition.Rules.Count).Should().BeGreaterThan(conditions.Count * 3 / 2);
    }

    [Test]
    public void A_host_that_asks_the_same_shares_the_packs_nodes()
    {
        var shared = Conditions(ShippedPack.Plan.UseNRules(rules => rules.From(typeof(NewAndPublic)))).Where(condition => condition.Rules.Contains(typeof(NewAndPublic).FullName!));
        shared.Should().HaveCountGreaterThanOrEqualTo(2).And.OnlyContain(condition => condition.Rules.Count > 1);
    }

    [Test]
    public void Where_nobody_else_can_ask_it_what_one_rule_alone_asks_is_one_node_that_prints_the_same_words()
    {
        var alone = Conditions(ShippedPack.Plan.UseNRules()).Select(condition => condition.Text).ToList();
        alone.Should().Contain("project => project.get_Item(\"construction\").MayBe(\"new\")", "nine rules ask it").And.Contain(
            "project => ((project.get_Item(\"use\").MayBe(\"farmhouse\") AndAlso (project.Day >= 2023-12-06)) "
            + "AndAlso Not(project.get_Item(\"meets_rural_energy_design_standard\").Is(True)))");
        var beside = Conditions(BesideAnother()).Select(condition => Words(condition.Text)).ToList();
        alone.Count.Should().BeLessThan(beside.Count * 2 / 3);
        beside.Should().OnlyContain(words => alone.Exists(text => text.Contains(words, StringComparison.Ordinal)));
    }

    private static NRulesEngine BesideAnother() => ShippedPack.Plan.UseNRules(rules => rules.From(typeof(NewAndPublic)));

    private static string Words(string text) => text.Substring(text.IndexOf("=> ", StringComparison.Ordinal) + 3);

    private static List<(string Text, List<string> Rules)> Conditions(NRulesEngine engine) => [.. engine.Factory.GetSchema().Nodes
        .Where(node => node.NodeType == NodeType.Selection)
        .Select(node => (node.Expressions.Single().Value.ToString(), node.Rules.Select(rule => rule.Name).ToList()))];
}
