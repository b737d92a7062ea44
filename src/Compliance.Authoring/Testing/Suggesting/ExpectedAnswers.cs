using Compliance.Authoring.Solving.Numbers;
using Compliance.Authoring.Testing.Cases;
using Compliance.Findings;
using Compliance.Packs;

namespace Compliance.Authoring.Testing.Suggesting;

/// <summary>Fills in what a case expects with what the rule gives on its facts.</summary>
internal static class ExpectedAnswers
{
    public static RuleCase Fill(Rule rule, RuleCase @case)
    {
        var finding = new RuleUnderTest(rule).Evaluate(CaseSubject.Of(rule, @case));
        // A number that has no end as a decimal cannot be written down.
        var measured = finding.Measured is { Value: { IsPoint: true } value } && WritableNumbers.IsWritable(value.Lower.Value!.Value) ? finding.Measured : null;
        return @case with
        {
            Verdict = finding.Verdict,
            Projected = finding.Verdict == Verdict.Upcoming ? finding.Upcoming?.Projected : null,
            Level = finding.Verdict == Verdict.Fail ? finding.Level.Word() : null,
            Measured = measured?.Value,
            MeasuredUnit = measured?.Unit,
        };
    }
}
