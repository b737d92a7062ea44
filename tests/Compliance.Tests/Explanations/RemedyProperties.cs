using System.Collections.Generic;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Explanations;
using Compliance.Facts;
using Compliance.Findings;
using Compliance.Tests.Kernel.Worlds;
using Compliance.Values;
using FluentAssertions;

namespace Compliance.Tests.Explanations;

/// <summary>What is offered as a remedy is one, to the very end, and nothing else is.</summary>
public class RemedyProperties
{
    private static readonly Rational Hair = Rational.PowerOfTen(-30);

    [PropertyTest(60, Arbitrary = [typeof(ArbitraryWorlds)])]
    public void A_value_that_is_offered_passes_and_one_beyond_its_end_does_not(World world) => EachOutlook(world, (finding, outlook, remedy) =>
    {
        foreach (var piece in remedy.Ranges)
        {
            foreach (var (end, out_) in new[] { (piece.Lower, -1), (piece.Upper, 1) })
            {
                if (end.Value is not { } value)
                    continue;

                var step = remedy.Fact.Type is FactType.Count or FactType.Date ? Rational.One : Hair;
                var outside = end.IsClosed ? value + (step * out_) : value;
                var inside = end.IsClosed ? value : value - (step * out_);
                if (piece.Contains(inside))
                    Passes(world, finding, outlook, remedy.Fact, new NumberRange(Interval.Point(inside))).Should().BeTrue("{0} = {1} is offered for {2} by {3}", remedy.Fact, inside, world.Describe(finding.Subject), finding.Rule);
                if (remedy.Fact.Domain.Contains(outside) && !remedy.Ranges.Any(range => range.Contains(outside)))
                    Passes(world, finding, outlook, remedy.Fact, new NumberRange(Interval.Point(outside))).Should().BeFalse("{0} = {1} is beyond what is offered for {2} by {3}", remedy.Fact, outside, world.Describe(finding.Subject), finding.Rule);
            }
        }

        if (remedy.Fact.DomainValues is ChoiceSet everything)
        {
            foreach (var bit in Enumerable.Range(0, 64).Select(i => 1UL << i).Where(bit => (everything.Members & bit) != 0))
                Passes(world, finding, outlook, remedy.Fact, new ChoiceSet(bit)).Should().Be((remedy.Members & bit) != 0, "{0} of {1} in {2}", bit, remedy.Fact, world.Describe(finding.Subject));
        }
    });

    [PropertyTest(60, Arbitrary = [typeof(ArbitraryWorlds)])]
    public void Where_no_change_of_a_fact_is_offered_none_is_found_by_trying(World world)
    {
        var dice = new Dice(world.Seed);
        foreach (var finding in world.Evaluate(world.Subjects).SelectMany(evaluation => evaluation.Findings))
        {
            foreach (var outlook in Outlooks(finding))
            {
                var silent = finding.Rule.Requirement.Slots.Concat(finding.Rule.When?.Slots ?? []).Distinct()
                    .Select(slot => finding.Subject.Kind.Facts[slot])
                    .Except(outlook.Unsolved)
                    .Except(outlook.Remedies.Select(remedy => remedy.Fact));
                foreach (var fact in silent)
                {
                    foreach (var box in Tries(fact, finding.Subject, dice))
                        Passes(world, finding, outlook, fact, box).Should().BeFalse("nothing is offered for {0} of {1} by {2}", fact, world.Describe(finding.Subject), finding.Rule);
                }
            }
        }
    }

    [PropertyTest(60, Arbitrary = [typeof(ArbitraryWorlds)])]
    public void Values_between_those_that_are_offered_do_not_pass(World world)
    {
        var dice = new Dice(world.Seed);
        EachOutlook(world, (finding, outlook, remedy) =>
        {
            foreach (var box in Tries(remedy.Fact, finding.Subject, dice).OfType<NumberRange>())
            {
                Passes(world, finding, outlook, remedy.Fact, box).Should().Be(
                    remedy.Ranges.Any(range => range.Contains(box.Interval)), "{0} = {1} of {2} by {3}", remedy.Fact, box.Interval, world.Describe(finding.Subject), finding.Rule);
            }
        });
    }

    private static void EachOutlook(World world, System.Action<Finding, LimitOutlook, Remedy> check)
    {
        foreach (var finding in world.Evaluate(world.Subjects).SelectMany(evaluation => evaluation.Findings))
        {
            foreach (var outlook in Outlooks(finding))
            {
                foreach (var remedy in outlook.Remedies)
                    check(finding, outlook, remedy);
            }
        }
    }

    // What passes already needs no remedy.
    private static IEnumerable<LimitOutlook> Outlooks(Finding finding)
    {
        var explanation = Explanation.Of(finding);
        return new[] { explanation.InForce, explanation.Upcoming }.OfType<LimitOutlook>().Where(outlook => outlook.Verdict is Verdict.Fail or Verdict.Undetermined or Verdict.Waived);
    }

    // The reference is the kernel's own exact verdict on a subject in which the fact is stated so.
    private static bool Passes(World world, Finding finding, LimitOutlook outlook, Fact fact, PossibleValues box)
    {
        var facts = Enumerable.Range(0, finding.Subject.Kind.Facts.Count)
            .Where(slot => finding.Subject.Stated(slot) is not null)
            .ToDictionary(slot => slot, slot => finding.Subject.Stated(slot)!);
        facts[finding.Subject.Kind.SlotOf(fact.Name)] = new StatedValue(box, fact.Unit, box is NumberRange range ? range.Interval.ToString() : "?", SourceSpan.None);
        var changed = new Subject(finding.Subject.Kind, finding.Subject.Header, facts, finding.Subject.Deviations);
        if (outlook.IsInForce)
            return world.Evaluate(changed)[world.Pack.Rules.ToList().IndexOf(finding.Rule)] == Verdict.Pass;
        return ExactVerdict.Evaluate(finding.Rule, outlook.Limit, changed, finding.Day, portfolio: null) == Verdict.Pass;
    }

    private static IEnumerable<PossibleValues> Tries(Fact fact, Subject subject, Dice dice)
    {
        if (fact.DomainValues is ChoiceSet everything)
            return Enumerable.Range(0, 64).Select(i => 1UL << i).Where(bit => (everything.Members & bit) != 0).Select(bit => new ChoiceSet(bit));

        var now = subject.RangeOf(subject.Kind.SlotOf(fact.Name));
        var middle = now.Lower.Value ?? now.Upper.Value ?? 0;
        var isWhole = fact.Type is FactType.Count or FactType.Date;
        return Enumerable.Range(0, 8)
            .Select(_ => middle + (dice.Pick<Rational>(1, -1) * dice.Pick<Rational>(0, 1, 5, 40, 1000, 1_000_000, isWhole ? 2 : Rational.Of(1, 3), isWhole ? 3 : Rational.Of(1, 1_000_000))))
            .Where(value => fact.Domain.Contains(value) && (!isWhole || value.IsWhole))
            .Where(value => fact.Type != FactType.Date || (value.Sign >= 0 && value < 3_000_000))
            .Select(value => new NumberRange(Interval.Point(value)));
    }
}
