using Compliance.Compilation;
using Compliance.Descriptors;

namespace Compliance.Findings;

/// <summary>The verdicts on the parts of a subject that count in its decision.</summary>
internal static class PartVerdicts
{
    private const int Undetermined = 1 << (int)Verdict.Undetermined;
    private const int Fail = 1 << (int)Verdict.Fail;

    /// <summary>Which verdicts at level error there are on its parts, at any depth, a bit for the number of each.</summary>
    /// <param name="plan">The rules for its kind.</param>
    /// <param name="subject">The subject.</param>
    /// <param name="day">The day that is evaluated.</param>
    public static int Among(KindPlan plan, Subject subject, DecisionDay day)
    {
        var found = 0;
        foreach (var part in subject.Parts)
            found |= Evaluate(plan.PlanOfParts!(part.Kind), part, day) | Among(plan, part, day);

        // Of a part that may be there, a failure is one that may be: less known is never better.
        foreach (var part in subject.UnknownParts)
        {
            var may = Evaluate(plan.PlanOfParts!(part.Kind), part, day) | Among(plan, part, day);
            found |= (may & (Undetermined | Fail)) == 0 ? 0 : Undetermined;
        }

        return found;
    }

    private static int Evaluate(KindPlan plan, Subject part, DecisionDay day)
    {
        var verdicts = new Verdict[plan.Rules.Length];
        if (day.Days is { } days)
            plan.EvaluateOver(days, part, part.Row, verdicts);
        else
            plan.Evaluate(part, part.Row, day.Date, verdicts);
        return VerdictBytes.Among(verdicts, plan.AtError);
    }
}
