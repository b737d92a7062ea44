using System.Linq;
using Compliance.Authoring.Testing;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Authoring.Tests.Testing;

/// <summary>Suggested cases close the gap that they were made for.</summary>
public class SuggestionTests
{
    [Test]
    public void Pasted_beside_rules_without_any_case_they_show_everything_and_notice_every_change()
    {
        using var pack = new TemporaryPack();
        pack.RemoveCases();
        var bare = pack.Read();
        bare.Rules.Should().OnlyContain(rule => rule.Cases.Count == 0);

        pack.Paste(bare.Rules.SelectMany(rule => RuleTest.Run(rule, withMutation: true, withSuggestions: true).Suggestions));

        var tests = pack.Read().Rules.Select(rule => RuleTest.Run(rule, withCoverage: true, withMutation: true)).ToList();
        tests.SelectMany(test => test.Failures).Select(failure => failure.ToString()).Should().BeEmpty();
        tests.SelectMany(test => test.Coverage!.Missing).Select(goal => goal.ToString()).Should().BeEmpty();
        tests.SelectMany(test => test.Mutation!.Survivors).Select(mutant => $"{mutant.Original.Id}: {mutant}").Should().BeEmpty();
    }

    [Test]
    public void A_limit_gets_a_case_at_it_and_one_just_beyond_in_its_own_unit_on_its_first_day()
    {
        using var pack = new TemporaryPack();
        pack.RemoveCases();

        var suggestions = RuleTest.Run(pack.Read().FindRule("construction-waste")!, withSuggestions: true).Suggestions;

        suggestions.Select(suggestion => suggestion.Yaml).Should().StartWith(
        [
            "- {facts: {construction: new, gross_floor_area: 1000 m², construction_waste: 30 t}, on: 2030-12-31, verdict: pass, measured: 300 t/10⁴m²}",
            "- {facts: {construction: new, gross_floor_area: 1000 m², construction_waste: 30.01 t}, on: 2030-12-31, verdict: fail, level: error, measured: 300.1 t/10⁴m²}",
        ]);
    }

    [Test]
    public void Where_nothing_is_missing_nothing_is_suggested() =>
        RuleTest.Run(ShippedPack.Rule("construction-waste"), withMutation: true, withSuggestions: true).Suggestions.Should().BeEmpty();
}
