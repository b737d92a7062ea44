using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Testing.Mutation;
using Compliance.Expressions;
using Compliance.Packs;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Authoring.Tests.Testing;

/// <summary>A change is taken for none only where it is proven that no facts could tell it from the rule as it stands.</summary>
public class EquivalenceTests
{
    [Test]
    public void At_least_the_whole_of_a_share_is_the_whole_of_it() =>
        MutationRunner.Run(ShippedPack.Rule("green-building-share")).Equivalent.Select(mutant => mutant.ToString())
            .Should().Equal("limit: at_least 100 % → equal_to 100 %");

    [Test]
    public void What_a_condition_implies_anyway_may_be_left_out()
    {
        // A farmhouse is not a village, so to say so changes nothing.
        var rule = ShippedPack.Rule("rural-energy-standard");
        var use = Of((AllCondition)rule.When!).Single(atom => atom.Fact.Name == "use");
        var village = new MembershipCondition(use.Fact, use.Slot, 1UL << use.Fact.IndexOfChoice("village"));
        var longer = ChangedRule.When(rule, new AllCondition([rule.When!, new NotCondition(village)]));

        Equivalence.IsProven(new Mutant(longer, rule, "when", "", "", rule.Span)).Should().BeTrue();
        Equivalence.IsProven(new Mutant(rule, ChangedRule.When(rule, village), "when", "", "", rule.Span)).Should().BeFalse();
    }

    [Test]
    public void A_number_that_no_whole_count_lies_beside_is_no_other_number()
    {
        var rule = ShippedPack.Rule("design-firms");
        var number = (NumberRequirement)rule.Requirement;
        var limit = (Threshold)number.Limits[0];
        Mutant With(Threshold changed) => new(rule, ChangedRule.Requirement(rule, new NumberRequirement(number.Text, number.Measure, [changed])), "limit", "", "", rule.Span);

        Equivalence.IsProven(With(new Threshold(Comparator.MoreThan, limit.Value with { Value = 1 }, limit.From, limit.Span))).Should().BeTrue("more than 1 firm is at least 2");
        Equivalence.IsProven(With(limit with { Comparator = Comparator.MoreThan })).Should().BeFalse();
    }

    [Test]
    public void A_date_and_an_obligation_always_matter()
    {
        var rule = ShippedPack.Rule("green-building-share");

        Mutations.Of(rule).Where(mutant => mutant.Key is "from" or "obligation").Where(Equivalence.IsProven).Should().BeEmpty();
    }

    private static IEnumerable<MembershipCondition> Of(AllCondition all) => all.Operands.OfType<MembershipCondition>();
}
