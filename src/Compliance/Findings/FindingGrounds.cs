using System.Collections.Generic;
using System.Linq;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Packs;
using Compliance.Subjects;
using Compliance.Values;

namespace Compliance.Findings;

/// <summary>
/// Tells, without making findings, where two evaluations of a subject cannot differ in one: because the rule reads nothing
/// that has changed, or because what has changed is not part of what it finds.
/// </summary>
internal sealed class FindingGrounds(KindPlan plan)
{
    private readonly int[][] _requirement = [.. plan.Rules.Select(rule => SlotUnion.Of(rule.Rule.Requirement.Slots))];
    private readonly int[][] _when = [.. plan.Rules.Select(rule => SlotUnion.Of(rule.Rule.When?.Slots))];

    // What tells which limit binds, or which row of a table.
    private readonly int[][] _limit = [.. plan.Rules.Select(rule => SlotUnion.Of(
        [(rule.Rule.Requirement as BoundRequirement)?.Day.Slots, .. rule.Rule.Requirement.StatedLimits.OfType<LimitTable>().Select(table => table.Rows.Slots)]))];

    /// <summary>Whether every finding of two evaluations is the same for certain.</summary>
    public bool AreSame(Evaluation before, Evaluation after)
    {
        for (var rule = 0; rule < _when.Length; rule++)
        {
            if (!AreSame(before, after, rule))
                return false;
        }

        return true;
    }

    /// <summary>Whether the findings of a rule are the same for certain.</summary>
    /// <param name="before">An evaluation.</param>
    /// <param name="after">Another evaluation of the subject.</param>
    /// <param name="rule">The rule's index among those for the kind.</param>
    public bool AreSame(Evaluation before, Evaluation after, int rule)
    {
        if (before.Day != after.Day || !ReferenceEquals(before.FiguresOf(rule), after.FiguresOf(rule)))
            return false;
        if (ReferenceEquals(before.Subject, after.Subject))
            return true;

        var verdict = before.VerdictOf(rule);
        if (verdict != after.VerdictOf(rule) || !AreSame(before.Subject.Deviations, after.Subject.Deviations))
            return false;

        // What does not apply says nothing of the facts, neither today nor of a later limit, but which limit it would be.
        if (verdict == Verdict.NotApplicable)
            return AreSame(before.Subject.Statements, after.Subject.Statements, _limit[rule]);
        return AreSame(before.Subject.Statements, after.Subject.Statements, _requirement[rule])
            && (IsSettled(verdict, rule, after) || AreSame(before.Subject.Statements, after.Subject.Statements, _when[rule]));
    }

    /// <summary>
    /// Lets the findings that were made for one evaluation, and rest on the very same, be those of another evaluation of the subject
    /// too: the same objects. All that anybody may read of them is the same.
    /// </summary>
    public void Keep(Evaluation before, Evaluation after)
    {
        for (var rule = 0; rule < _when.Length; rule++)
        {
            if (before.Made(rule) is { } finding && after.Made(rule) is null && RestOnTheSame(before, after, rule))
                after.Keep(rule, finding);
        }
    }

    // A host may look at how many members there are, and at every fact that the rule reads.
    private bool RestOnTheSame(Evaluation before, Evaluation after, int rule) =>
        before.Day == after.Day
        && before.VerdictOf(rule) == after.VerdictOf(rule)
        && (before.FiguresOf(rule) is { } figures ? after.FiguresOf(rule) is { } now && figures.AreAs(now) : after.FiguresOf(rule) is null)
        && AreSame(before.Subject.Deviations, after.Subject.Deviations)
        && AreSame(before.Subject.Statements, after.Subject.Statements, _requirement[rule])
        && AreSame(before.Subject.Statements, after.Subject.Statements, _when[rule]);

    // A verdict that is no open question, with no other limit to come: when the rule applies is then not told.
    private bool IsSettled(Verdict verdict, int rule, Evaluation evaluation)
    {
        var limits = plan.Rules[rule].Rule.Requirement.Limits;
        return verdict is Verdict.Pass or Verdict.Fail or Verdict.Waived && limits[limits.Count - 1].From <= evaluation.Day.Date;
    }

    private static bool AreSame(Statements before, Statements after, int[] slots)
    {
        foreach (var slot in slots)
        {
            if (!before.SharesBox(after, slot) && !AreSame(before.Stated(slot), after.Stated(slot)))
                return false;
        }

        return true;
    }

    // A message may give a fact as it is written.
    private static bool AreSame(StatedValue? before, StatedValue? after) =>
        before is not null && after is not null && before.Written == after.Written && AreSame(before.Unit, after.Unit) && before.DerivedBy == after.DerivedBy && AreSame(before.PossibleValues, after.PossibleValues);

    private static bool AreSame(Unit before, Unit after) =>
        ReferenceEquals(before, after) || (before.Symbol == after.Symbol && before.Scale == after.Scale && before.IsDifference == after.IsDifference && before.Dimension.Equals(after.Dimension));

    private static bool AreSame(PossibleValues before, PossibleValues after) => (before, after) switch
    {
        (NumberRange one, NumberRange other) => one.Interval == other.Interval && one.IsAmbiguous == other.IsAmbiguous && (!one.IsAmbiguous || one.Readings.SequenceEqual(other.Readings)),
        (ChoiceSet one, ChoiceSet other) => one.Members == other.Members,
        _ => false,
    };

    private static bool AreSame(IReadOnlyList<Deviation> before, IReadOnlyList<Deviation> after) =>
        ReferenceEquals(before, after) || (before.Count == 0 && after.Count == 0);
}
