using Compliance.Compilation;
using Compliance.Packs;

namespace Compliance.Findings;

/// <summary>What the verdicts on a subject amount to.</summary>
internal static class Decisions
{
    /// <summary>The worst verdict among rules at level error; zero rules evaluated is never a pass.</summary>
    public static Decision Of(KindPlan plan, Verdict[] verdicts)
    {
        var found = VerdictBytes.Among(verdicts, plan.AtError);
        if (Has(found, Verdict.Fail))
            return Decision.NonCompliant;
        if (Has(found, Verdict.Undetermined))
            return Decision.Undetermined;
        if (Has(found, Verdict.Waived))
            return Decision.CompliantWithDeviations;
        return Has(found, Verdict.Pass) ? Decision.Compliant : Decision.NothingApplied;
    }

    private static bool Has(int found, Verdict verdict) => (found & (1 << (int)verdict)) != 0;
}
