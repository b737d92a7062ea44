using System.Collections.Generic;
using System.Linq;
using Compliance.Facts;
using Compliance.Findings;
using Compliance.Packs;

namespace Compliance.Explanations;

/// <summary>A limit of a rule, what it makes of the subject, and what would make it pass.</summary>
/// <param name="Limit">The limit.</param>
/// <param name="IsInForce">Whether it binds on the day; else it is yet to come, and the verdict is what it would give today.</param>
/// <param name="Verdict">The verdict by it.</param>
/// <param name="Remedies">The changes of a single fact with which it would pass, in the order of the rule; empty where it passes, where it does not apply, or where no single fact suffices.</param>
/// <param name="Unsolved">The facts of which it could not be determined whether one of their values would pass; empty as a rule.</param>
/// <param name="Need">What a number over members lacks; null for every other rule.</param>
public sealed record LimitOutlook(
    Limit Limit, bool IsInForce, Verdict Verdict, IReadOnlyList<Remedy> Remedies, IReadOnlyList<Fact> Unsolved, AggregateNeed? Need)
{
    internal static LimitOutlook Of(Finding finding, Limit limit, Verdict verdict, bool isInForce)
    {
        var isOpen = verdict is Verdict.Fail or Verdict.Undetermined or Verdict.Waived;
        var remedies = new List<Remedy>();
        var unsolved = new List<Fact>();
        var subject = finding.Subject;
        if (isOpen && finding.Portfolio is null or { IsJudgedOnReport: true })
        {
            var values = new PassingValues(finding.Rule, limit, subject, finding.Day);
            foreach (var slot in finding.Rule.Requirement.Slots.Distinct())
            {
                if (values.Of(slot) is not { } passing)
                    unsolved.Add(subject.Kind.Facts[slot]);
                else if (!passing.IsEmpty)
                    remedies.Add(new Remedy(subject.Kind.Facts[slot], subject.Stated(slot), subject.ValuesOf(slot), passing));
            }
        }

        var need = isOpen && limit is Threshold threshold ? AggregateNeed.For(finding, threshold) : null;
        return new LimitOutlook(limit, isInForce, verdict, remedies, unsolved, need);
    }
}
