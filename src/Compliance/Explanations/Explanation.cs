using System.Collections.Generic;
using System.Linq;
using Compliance.Expressions;
using Compliance.Findings;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Explanations;

/// <summary>
/// A finding taken apart: the facts with their source locations, whether the rule applies and why, the computation step by step, the
/// limit in force, and the smallest change of each single fact with which the rule would pass. All numbers are exact; text is
/// made of it last, by <see cref="ExplanationText"/>.
/// </summary>
public sealed class Explanation
{
    private Explanation(Finding finding)
    {
        var (rule, subject) = (finding.Rule, finding.Subject);
        Finding = finding;
        Applies = ExactVerdict.Applies(rule, subject, finding.Portfolio);
        When = rule.When is null ? null : ConditionStep.Of(rule.When, subject);
        Requirement = (rule.Requirement is BoundRequirement { Inner: var inner } ? inner : rule.Requirement) is ConditionRequirement { Condition: var condition } ? ConditionStep.Of(condition, subject) : null;
        Facts = [.. FactsOf(finding)];
        Steps = StepsOf(finding);
        InForce = finding.Limits.FirstOrDefault() is { } limit ? LimitOutlook.Of(finding, limit, finding.Verdict, isInForce: true) : null;
        Upcoming = finding.Upcoming is { } next ? LimitOutlook.Of(finding, next.Limit, next.Projected, isInForce: false) : null;
    }

    /// <summary>The finding.</summary>
    public Finding Finding { get; }

    /// <summary>Whether the rule applies to the subject.</summary>
    public Truth Applies { get; }

    /// <summary>The condition that says which subjects the rule applies to, part by part; null where it applies to all.</summary>
    public ConditionStep? When { get; }

    /// <summary>The condition that the rule asks for, part by part; null where it measures a number or a day.</summary>
    public ConditionStep? Requirement { get; }

    /// <summary>Every fact of the subject that the rule reads: those that are measured first.</summary>
    public IReadOnlyList<FactUse> Facts { get; }

    /// <summary>The computation of what is measured, in its order; empty where a fact is measured as it is, and where nothing is computed from the subject's own facts.</summary>
    public IReadOnlyList<CalculationStep> Steps { get; }

    /// <summary>The limit in force on the day; null if none is in force yet.</summary>
    public LimitOutlook? InForce { get; }

    /// <summary>The next limit after the day; null if there is no later one.</summary>
    public LimitOutlook? Upcoming { get; }

    /// <summary>Takes a finding apart.</summary>
    public static Explanation Of(Finding finding) => new(finding);

    private static IEnumerable<FactUse> FactsOf(Finding finding)
    {
        var subject = finding.Subject;
        var isComputed = finding.Portfolio is { IsJudgedOnReport: false };
        var measured = isComputed ? [] : finding.Rule.Requirement.Slots.Distinct().ToList();
        var applying = finding.Rule.When?.Slots.ToList() ?? [];

        // Whether there is a number is told with the number.
        return measured.Concat(applying).Distinct()
            .Where(slot => Existence.NumberBehind(subject.Kind, slot) == slot)
            .Select(slot => new FactUse(subject.Kind.Facts[slot], subject.Stated(slot), subject.ValuesOf(slot), measured.Contains(slot), applying.Contains(slot)));
    }

    private static IReadOnlyList<CalculationStep> StepsOf(Finding finding)
    {
        var measure = finding.Portfolio is { IsJudgedOnReport: false } ? null : finding.Rule.Requirement.OwnMeasure;
        return measure is not (null or FactMeasure) && finding.Measured is { } measured ? CalculationStep.Of(measure, finding.Subject, measured.Unit) : [];
    }
}
