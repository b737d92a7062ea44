using System.Collections.Generic;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Expressions;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Findings;

/// <summary>What explains a finding, by exact arithmetic: the same whichever kernel gave the verdict.</summary>
internal static class ExactVerdict
{
    /// <summary>The verdict by one limit.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="limit">The limit; null where none is in force.</param>
    /// <param name="subject">The subject.</param>
    /// <param name="on">The day that is evaluated.</param>
    /// <param name="portfolio">What the members of a jurisdiction come to; null where the rule is not about members, or there are none.</param>
    public static Verdict Evaluate(Rule rule, Limit? limit, Subject subject, CalendarDate on, PortfolioFigures? portfolio)
    {
        // Where all members may lie elsewhere there may be none, which is another question.
        return portfolio is { MayBeWithoutMembers: true, IsJudgedOnReport: false }
            ? Either(EvaluateOnce(rule, limit, subject, on, portfolio), EvaluateOnce(rule, limit, subject, on, null))
            : EvaluateOnce(rule, limit, subject, on, portfolio);
    }

    /// <summary>The verdict by the limit in force on a day.</summary>
    public static Verdict Evaluate(Rule rule, Subject subject, CalendarDate on, PortfolioFigures? portfolio) =>
        rule.Requirement.IsOver(on) ? Verdict.NotApplicable : Evaluate(rule, rule.Requirement.InForce(on), subject, on, portfolio);

    /// <summary>The verdict where it is the one or the other.</summary>
    public static Verdict Either(Verdict one, Verdict other)
    {
        if (one == other)
            return one;

        // What passes, or does not apply, passes: as wherever it is not known whether a rule applies, and it is met if it does.
        var (isOpen, rest) = one == Verdict.NotApplicable ? (true, other) : (other == Verdict.NotApplicable, one);
        return isOpen && rest is Verdict.Pass or Verdict.Upcoming ? rest : Verdict.Undetermined;
    }

    /// <summary>
    /// The slots of the facts that could settle an undetermined verdict: those that leave open whether the rule applies, and
    /// those that leave open whether the limit is met.
    /// </summary>
    public static IEnumerable<int> Open(Rule rule, Limit limit, Subject subject, CalendarDate on, PortfolioFigures? portfolio) =>
        SlotUnion.Of(rule.When?.Open(subject), portfolio is null or { IsJudgedOnReport: true } ? rule.Requirement.Open(limit, subject, on) : (limit as LimitTable)?.Rows.Open(subject));

    /// <summary>Whether the rule applies to the subject; a rule about a share of nothing does not.</summary>
    public static Truth Applies(Rule rule, Subject subject, PortfolioFigures? portfolio) => Applies(rule, subject, portfolio?.Exists ?? Truth.True);

    /// <summary>What the rule measures, beside one of its limits; null where it measures no number, or finds none to measure.</summary>
    public static Measurement? Measure(Rule rule, Limit? limit, Subject subject, PortfolioFigures? portfolio)
    {
        if (limit is RelativeLimit relative && rule.Requirement.OwnMeasure is { IsDate: false } own)
            return Measurement.OfFacts(own, relative, subject, StatesAll(rule.Requirement, subject));
        if ((limit as Threshold ?? (limit as LimitTable)?.Limits[0]) is not { } threshold)
            return null;

        var measured = portfolio is not null ? portfolio.Measure(threshold)
            : rule.Requirement.OwnMeasure is { } measure ? Measurement.OfFacts(measure, threshold, subject, StatesAll(rule.Requirement, subject))
            : null;

        // Where a subject touches several rows of a table, or none, there is no limit that it could lie beside.
        return measured is not null && limit is LimitTable ? measured with { IsBesideLimit = false } : measured;
    }

    private static Truth Applies(Rule rule, Subject subject, Truth exists) => (rule.When?.Evaluate(subject) ?? Truth.True).And(exists);

    private static bool StatesAll(Requirement requirement, Subject subject)
    {
        foreach (var slot in requirement.MeasuredSlots)
        {
            if (!subject.IsStated(slot))
                return false;
        }

        return true;
    }

    private static Verdict EvaluateOnce(Rule rule, Limit? limit, Subject subject, CalendarDate on, PortfolioFigures? portfolio)
    {
        var applies = Applies(rule, subject, portfolio?.ExistsOn(on) ?? Truth.True);
        var holds = limit is not null && VerdictRule.AsksLimit(applies, isInForce: true)
            ? portfolio?.Evaluate(limit, on) ?? rule.Requirement.Evaluate(limit, subject, on)
            : Truth.Unknown;
        return Deviations.Cover(VerdictRule.Of(applies, limit is not null, holds), subject, rule, on);
    }
}
