using System;
using System.Collections.Generic;
using Compliance.Descriptors;
using Compliance.Findings;

namespace Compliance.Authoring.Comparison.Registers;

/// <summary>A subject evaluated by both versions.</summary>
/// <param name="Kind">The rules for its kind.</param>
/// <param name="Subject">The subject, as the new version reads it.</param>
/// <param name="VerdictsBefore">The verdicts of the old version.</param>
/// <param name="VerdictsAfter">The verdicts of the new version.</param>
/// <param name="DecisionBefore">The decision by the old version.</param>
/// <param name="DecisionAfter">The decision by the new version.</param>
/// <param name="FindingBefore">Makes the finding of an old rule, by its index among those for the kind.</param>
/// <param name="FindingAfter">Makes the finding of a new rule, by its index among those for the kind.</param>
internal readonly record struct EvaluatedTwice(
    PairedKind Kind,
    Subject Subject,
    IReadOnlyList<Verdict> VerdictsBefore,
    IReadOnlyList<Verdict> VerdictsAfter,
    Decision DecisionBefore,
    Decision DecisionAfter,
    Func<int, Verdict, Finding> FindingBefore,
    Func<int, Verdict, Finding> FindingAfter)
{
    public Verdict? Before(PairedRule rule) => rule.Before < 0 ? null : VerdictsBefore[rule.Before];

    public Verdict? After(PairedRule rule) => rule.After < 0 ? null : VerdictsAfter[rule.After];

    public VerdictFlip FlipOf(PairedRule rule)
    {
        var (makeBefore, makeAfter, before, after) = (FindingBefore, FindingAfter, Before(rule), After(rule));
        return new VerdictFlip(
            Subject,
            () => before is { } old ? makeBefore(rule.Before, old) : null,
            () => after is { } now ? makeAfter(rule.After, now) : null);
    }
}
