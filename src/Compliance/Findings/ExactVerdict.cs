using System.Collections.Generic;
using System.Linq;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Findings;

/// <summary>What explains a finding, by exact arithmetic: the same whichever kernel gave the verdict.</summary>
internal static class ExactVerdict
{
    /// <summary>The verdict by one limit.</summary>
    public static Verdict Evaluate(Rule rule, Limit limit, Subject subject, CalendarDate on, PortfolioFigures? portfolio)
    {
        var applies = Applies(rule, subject, portfolio);
        if (applies == Truth.False)
            return Verdict.NotApplicable;

        var holds = portfolio?.Evaluate(limit) ?? rule.Requirement.Evaluate(limit, subject, on);
        if (holds == Truth.True)
            return Verdict.Pass;
        if (applies == Truth.Unknown || holds == Truth.Unknown)
            return Verdict.Undetermined;
        return Deviations.Find(subject, rule, on).Covers ? Verdict.Waived : Verdict.Fail;
    }

    /// <summary>The verdict on a day, or on days of which one is meant.</summary>
    public static Verdict Evaluate(Rule rule, Subject subject, DecisionDay day, PortfolioFigures? portfolio) => day.Days is { } days
        ? DayVerdicts.Over(DayVerdicts.DaysToAsk(days, [rule], subject), one => Evaluate(rule, subject, one, portfolio))
        : Evaluate(rule, subject, day.Date, portfolio);

    /// <summary>The verdict by the limit in force on a day.</summary>
    public static Verdict Evaluate(Rule rule, Subject subject, CalendarDate on, PortfolioFigures? portfolio)
    {
        if (rule.Requirement.InForce(on) is { } limit)
            return Evaluate(rule, limit, subject, on, portfolio);
        return Applies(rule, subject, portfolio) == Truth.False ? Verdict.NotApplicable : Verdict.Upcoming;
    }

    /// <summary>
    /// The slots of the facts that could settle an undetermined verdict: those that leave open whether the rule applies, and
    /// those that leave open whether the limit is met.
    /// </summary>
    public static IEnumerable<int> Open(Rule rule, Limit limit, Subject subject, CalendarDate on, PortfolioFigures? portfolio) =>
        (rule.When?.Open(subject) ?? []).Concat(portfolio is null or { IsJudgedOnReport: true } ? rule.Requirement.Open(limit, subject, on) : []).Distinct();

    /// <summary>Whether the rule applies to the subject; a rule about a share of nothing does not.</summary>
    public static Truth Applies(Rule rule, Subject subject, PortfolioFigures? portfolio)
    {
        var applies = rule.When?.Evaluate(subject) ?? Truth.True;
        var exists = portfolio?.Exists ?? Truth.True;
        if (applies == Truth.False || exists == Truth.False)
            return Truth.False;
        return applies == Truth.True && exists == Truth.True ? Truth.True : Truth.Unknown;
    }
}
