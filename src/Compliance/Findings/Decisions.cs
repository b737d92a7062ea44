using Compliance.Compilation;
using Compliance.Packs;

namespace Compliance.Findings;

/// <summary>What the verdicts on a subject amount to.</summary>
internal static class Decisions
{
    /// <summary>From the rules at level error, the worst that there is; zero rules decided is never a pass.</summary>
    public static Decision Of(KindPlan plan, Verdict[] verdicts)
    {
        var decision = Decision.NothingApplied;
        var isCompliant = false;
        var isWaived = false;
        for (var i = 0; i < plan.Rules.Length; i++)
        {
            if (!plan.Rules[i].IsErrorLevel)
                continue;
            if (verdicts[i] == Verdict.Fail)
                return Decision.NonCompliant;

            isCompliant |= verdicts[i] == Verdict.Pass;
            isWaived |= verdicts[i] == Verdict.Waived;
            if (verdicts[i] == Verdict.Undetermined)
                decision = Decision.Undetermined;
        }

        if (decision == Decision.Undetermined)
            return decision;
        if (isWaived)
            return Decision.CompliantWithDeviations;
        return isCompliant ? Decision.Compliant : Decision.NothingApplied;
    }
}
