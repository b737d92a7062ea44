using System.Linq;
using Compliance.Authoring.Comparison;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Authoring.Tests.Comparison;

/// <summary>Packs over different vocabularies are compared as far as the names agree.</summary>
public class VocabularyTests
{
    [Test]
    public void A_fact_that_only_one_knows_leaves_the_proof_open_and_is_named()
    {
        using var packs = new ComparedPacks()
            .WithVocabulary("net_width:", "clear_width:")
            .With("corridor-width", "measure: net_width", "measure: clear_width");
        packs.Copy.Change(all => all.Replace("{net_width:", "{clear_width:", System.StringComparison.Ordinal).Replace("missing: [net_width]", "missing: [clear_width]", System.StringComparison.Ordinal));

        packs.Changed.Change.Should().Be(RuleChange.Undecided);
        packs.Changed.NoLaxer!.Why!.En.Should().Be("the two vocabularies do not share net_width, clear_width");
        packs.Comparison.Vocabulary.Select(difference => (difference.Fact, difference.Key, difference.IsOfSubstance))
            .Should().BeEquivalentTo([("net_width", "fact", true), ("clear_width", "fact", false)]);
        packs.Comparison.MayBeLaxer.Should().BeTrue();
    }

    [Test]
    public void Facts_at_other_places_and_in_other_units_are_matched_by_their_names()
    {
        using var packs = new ComparedPacks()
            .WithVocabulary("\n  construction:\n    label", "\n  flagpole_height:\n    label: {zh: 旗杆高度, en: flagpole height}\n    subjects: [project]\n    type: number\n    unit: m\n    domain: {at_least: 0}\n  construction:\n    label")
            .WithVocabulary("    subjects: [corridor]\n    type: number\n    unit: m\n", "    subjects: [corridor]\n    type: number\n    unit: km\n")
            .With("corridor-width", "at_least: 100 m", "at_least: 0.12 km");

        packs.Changed.Change.Should().Be(RuleChange.Tightened);
        packs.Changed.NoStricter!.Witness!.Yaml.Should().Contain("net_width: ");
        packs.Comparison.Vocabulary.Select(difference => (difference.Fact, difference.Key, difference.IsOfSubstance))
            .Should().BeEquivalentTo([("flagpole_height", "fact", false), ("net_width", "unit", true)]);
    }

    [Test]
    public void A_domain_that_is_another_is_a_difference_of_its_own()
    {
        using var packs = new ComparedPacks().WithVocabulary("    unit: m\n    domain: {at_least: 0}\n", "    unit: m\n    domain: {more_than: 0}\n");

        packs.Comparison.Rules.Should().OnlyContain(rule => rule.Change == RuleChange.Unchanged);
        packs.Comparison.Vocabulary.Should().OnlyContain(difference => difference.Key == "domain" && difference.Before.En == "≥ 0 m" && difference.After.En == "> 0 m");
        packs.Comparison.IsOfSubstance.Should().BeTrue();
    }
}
