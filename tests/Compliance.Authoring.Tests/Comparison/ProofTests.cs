using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Comparison;
using Compliance.Authoring.Comparison.Proofs;
using Compliance.Authoring.Testing.Cases;
using Compliance.Authoring.Testing.Mutation;
using Compliance.Findings;
using Compliance.Packs;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Authoring.Tests.Comparison;

/// <summary>What is proven of a rule and a changed version of it, compared with the verdicts of both on the rule's own cases.</summary>
public class ProofTests
{
    private static IEnumerable<Rule> Rules => ShippedPack.Pack.Rules;

    [TestCaseSource(nameof(Rules))]
    public void What_is_proven_of_a_changed_rule_no_case_speaks_against(Rule rule)
    {
        var subjects = rule.Cases.Select(@case => CaseSubject.Of(rule, @case)).ToList();
        var before = Evaluate(rule, subjects);
        foreach (var mutant in Mutations.Of(rule))
        {
            var (noLaxer, noStricter) = (RuleProofs.NoLaxer(mutant.Rule, rule, Shown), RuleProofs.NoLaxer(rule, mutant.Rule, Shown));
            foreach (var (old, now) in before.Zip(Evaluate(mutant.Rule, subjects)))
            {
                if (noLaxer.Outcome == ProofOutcome.Proven)
                    IsLetOff(old, now).Should().BeFalse($"{mutant} is proven to be no laxer, and {old} becomes {now}");
                if (noStricter.Outcome == ProofOutcome.Proven)
                    IsLetOff(now, old).Should().BeFalse($"{mutant} is proven to be no stricter, and {old} becomes {now}");
            }
        }
    }

    // Undetermined is no verdict on anything: the box holds subjects that come out either way. What may be waived as a duty
    // weighs no less than what fails as a target.
    private static bool IsLetOff(Verdict from, Verdict to) => from == Verdict.Fail && to is (Verdict.Pass or Verdict.NotApplicable or Verdict.Upcoming);

    private static List<Verdict> Evaluate(Rule rule, List<CaseSubject> subjects)
    {
        var tested = new RuleUnderTest(rule);
        return [.. subjects.Select(subject => tested.Evaluate(subject).Verdict)];
    }

    private static FlipWitness Shown(string yaml, Values.CalendarDate on) =>
        new(yaml, on, new WitnessOutcome(Verdict.Fail, FindingLevel.Error), new WitnessOutcome(Verdict.Pass, FindingLevel.Error));
}
