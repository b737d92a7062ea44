using Compliance.Compilation;
using Compliance.Descriptors;

namespace Compliance.Findings;

/// <summary>What the verdicts on a subject amount to.</summary>
internal static class Decisions
{
    /// <summary>
    /// The verdicts that decide, the weightiest first: of those that rules at level error give on a subject, the first one in
    /// this order leads to the decision <see cref="By"/> it. Where there is none of them, nothing was applied: zero rules
    /// evaluated is never a pass.
    /// </summary>
    public static Verdict[] Precedence { get; } = [Verdict.Fail, Verdict.Undetermined, Verdict.Waived, Verdict.Pass];

    /// <summary>The decision that a verdict leads to.</summary>
    public static Decision By(Verdict verdict) => verdict switch
    {
        Verdict.Fail => Decision.NonCompliant,
        Verdict.Undetermined => Decision.Undetermined,
        Verdict.Waived => Decision.CompliantWithDeviations,
        Verdict.Pass => Decision.Compliant,
        _ => Decision.NothingApplied,
    };

    /// <summary>The decision on a subject.</summary>
    /// <param name="plan">The rules for its kind.</param>
    /// <param name="verdicts">The verdicts, one a rule.</param>
    /// <param name="subject">The subject.</param>
    /// <param name="day">The day that is evaluated.</param>
    public static Decision Of(KindPlan plan, Verdict[] verdicts, Subject subject, DecisionDay day)
    {
        var found = VerdictBytes.Among(verdicts, plan.AtError);
        return Of(plan.PlanOfParts is null ? found : found | PartVerdicts.Among(plan, subject, day));
    }

    /// <summary>The decision that verdicts at level error lead to.</summary>
    /// <param name="found">Which of them there are, a bit for the number of each.</param>
    public static Decision Of(int found)
    {
        foreach (var verdict in Precedence)
        {
            if ((found & (1 << (int)verdict)) != 0)
                return By(verdict);
        }

        return Decision.NothingApplied;
    }
}
