using System.Linq;
using Compliance.Findings;
using Compliance.Localization;

namespace Compliance.Reporting;

/// <summary>A decision that no finding of the subject itself accounts for, as a test case: nothing applied, or parts decide.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="IsFailure">Whether the run fails for it; else it is skipped.</param>
/// <param name="Message">Why it is so.</param>
internal sealed record JUnitDecision(Decision Decision, bool IsFailure, LocalizedText Message)
{
    /// <summary>The decision on a subject; null where it passes, or a finding at level error says the same.</summary>
    public static JUnitDecision? Of(Evaluation evaluation, FailOn failOn)
    {
        var failsOpen = failOn is FailOn.Undetermined or FailOn.Upcoming;
        return evaluation.Decision switch
        {
            Decision.NothingApplied => new JUnitDecision(Decision.NothingApplied, failsOpen, new LocalizedText("没有适用的条款：未作判定", "no rule applied: nothing was decided")),
            Decision.Undetermined when !Has(evaluation, Verdict.Undetermined) =>
                new JUnitDecision(Decision.Undetermined, failsOpen, new LocalizedText("其组成部分尚不能判定", "its parts are undetermined")),
            Decision.NonCompliant when !Has(evaluation, Verdict.Fail) =>
                new JUnitDecision(Decision.NonCompliant, IsFailure: true, new LocalizedText("其组成部分不符合", "its parts are not compliant")),
            _ => null,
        };
    }

    private static bool Has(Evaluation evaluation, Verdict wanted) => evaluation.FindingsWith(verdict => verdict == wanted).Any(finding => finding.Level == FindingLevel.Error);
}
