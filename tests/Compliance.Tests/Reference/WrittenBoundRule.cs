using System.Collections.Generic;
using System.Linq;

namespace Compliance.Tests.Reference;

/// <summary>A rule under the law of the subject's own day, evaluated word by word: for each limit a rule that has it alone, and the days on which it binds.</summary>
/// <param name="Day">The slot of the day.</param>
/// <param name="Periods">All days in their order, each with the rule of the limit that binds on them; null where none does.</param>
internal sealed record WrittenBoundRule(int Day, IReadOnlyList<(Span Days, WrittenRule? Rule)> Periods)
{
    public Verdict Evaluate(ReferenceFacts box)
    {
        var touched = Periods.Select(period => (period.Rule, Days: box.NumberAt(Day).And(period.Days, isWhole: true))).Where(one => one.Days is not null).ToList();
        var bound = touched.Where(one => one.Rule is not null).Select(one => one.Rule!.Answers(new Changed(box, Day, one.Days, 0))).ToList();
        if (bound.Count == 0)
            return Verdict.NotApplicable;

        // It applies to the days on which a limit binds, as far as each rule of one limit applies to them.
        var applies = Answer.Either([.. bound.Select(one => one.Applies), .. bound.Count < touched.Count ? new[] { Answer.No } : []]);
        var holds = Answer.Either(bound.Select(one => one.Holds));
        return applies.IsNo ? Verdict.NotApplicable
            : holds.IsYes ? Verdict.Pass
            : applies.IsOpen || holds.IsOpen ? Verdict.Undetermined
            : Verdict.Fail;
    }
}
