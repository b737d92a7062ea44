using System;
using System.Linq;
using Compliance.Authoring.Comparison.Proofs;
using Compliance.Authoring.Comparison.Vocabularies;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Authoring.Comparison;

/// <summary>Proves of two versions of a rule, in both directions, that the one is no laxer than the other, or shows by whom it is.</summary>
internal sealed class RuleProofs(RulePack before, RulePack after, CommonVocabulary common)
{
    private readonly WitnessCheck _check = new(before, after);

    public RuleComparison Compare(Rule old, Rule now)
    {
        var differences = RuleDifferences.Of(old, now);
        var (first, second) = (common.Translate(old), common.Translate(now));
        if (first.Rule is not { } earlier || second.Rule is not { } later)
        {
            var names = string.Join(", ", first.Unknown.Concat(second.Unknown).Distinct());
            var open = Proof.NotDecided(new LocalizedText($"两版词汇表不都有可比的 {names}", $"the two vocabularies do not share {names}"));
            return new RuleComparison(old, now, RuleChange.Undecided, open, open, differences);
        }

        FlipWitness? Check(string yaml, CalendarDate on) => _check.Check(yaml, old, now, on);
        var noLaxer = NoLaxer(later, earlier, Check);
        var noStricter = NoLaxer(earlier, later, Check);
        return new RuleComparison(old, now, ChangeOf(noLaxer, noStricter, differences.Count > 0 || old.Id != now.Id), noLaxer, noStricter, differences);
    }

    /// <summary>Whether one version of a rule is no laxer than another, over the same facts.</summary>
    /// <param name="rule">The version that may be laxer.</param>
    /// <param name="other">The version that it is held against.</param>
    /// <param name="check">Makes a witness of a descriptor that is evaluated a day; null where the packs do not bear it out.</param>
    internal static Proof NoLaxer(Rule rule, Rule other, Func<string, CalendarDate, FlipWitness?> check)
    {
        var proof = Demand(rule, other, check);
        if (rule.Obligation <= other.Obligation || proof.Outcome == ProofOutcome.Refuted)
            return proof;
        return Proof.Refuted(ObligationProof.Find(rule, other, check));
    }

    private static Proof Demand(Rule rule, Rule other, Func<string, CalendarDate, FlipWitness?> check)
    {
        if (RuleKey.OfDemand(rule) == RuleKey.OfDemand(other))
            return Proof.Proven;
        if (rule.Requirement is AggregateRequirement != other.Requirement is AggregateRequirement)
            return Proof.NotDecided(new LocalizedText("一版依辖区内对象核算，另一版不是", "one version is about the members of a jurisdiction, the other is not"));

        var proof = new LaxerSearch(rule, other, check).Run();
        if (rule.Requirement is AggregateRequirement own && other.Requirement is AggregateRequirement others)
        {
            // A share of nothing does not apply, and so it matters what it is a share of.
            if (proof.Outcome == ProofOutcome.Proven && !AggregateOrder.AreOfOneWhole(own.Aggregate, others.Aggregate))
                proof = Proof.NotDecided(new LocalizedText("两版核算的对象范围不同", "the two versions count over different members"));
            return Proof.Both(proof, OfReports(rule, own, other, others, proof, check));
        }

        return proof.Outcome == ProofOutcome.Proven && ReadsDoneInScope(rule, other)
            ? Proof.NotDecided(new LocalizedText("适用条件与期限读取同一日期，各年未必相同", "its condition reads the day that has a deadline, so that years may differ"))
            : proof;
    }

    // A jurisdiction without members is evaluated what it reports.
    private static Proof OfReports(
        Rule rule, AggregateRequirement own, Rule other, AggregateRequirement others, Proof ofMembers, Func<string, CalendarDate, FlipWitness?> check)
    {
        if (ReportedNumber.Of(rule) is { } reported && ReportedNumber.Of(other) is { } otherReported
            && new LaxerSearch(reported, otherReported, check).Run() is { Outcome: not ProofOutcome.Proven } proof)
            return proof;

        return RuleKey.OfReport(own) == RuleKey.OfReport(others)
            ? ofMembers
            : Proof.NotDecided(new LocalizedText("行政区填报的数值，两版采用的方式不同", "what a jurisdiction reports counts otherwise in the two versions"));
    }

    private static bool ReadsDoneInScope(params Rule[] rules) => rules.Any(rule =>
        rule.Requirement is DeadlineRequirement deadline && rule.When is { } when && when.Slots.Contains(deadline.Done.Slot));

    private static RuleChange ChangeOf(Proof noLaxer, Proof noStricter, bool differs) => (noLaxer.Outcome, noStricter.Outcome) switch
    {
        (ProofOutcome.NotDecided, _) or (_, ProofOutcome.NotDecided) => RuleChange.Undecided,
        (ProofOutcome.Proven, ProofOutcome.Proven) => differs ? RuleChange.Reworded : RuleChange.Unchanged,
        (ProofOutcome.Proven, _) => RuleChange.Tightened,
        (_, ProofOutcome.Proven) => RuleChange.Loosened,
        _ => RuleChange.TightenedAndLoosened,
    };
}
