using System;
using System.Collections.Generic;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Portfolios;
using Compliance.Values;

namespace Compliance.Findings;

/// <summary>Evaluates the rules about members of a jurisdiction, after the rest of it was evaluated: the same for every engine.</summary>
internal static class PortfolioVerdicts
{
    /// <summary>Decides rules about members by what these come to, without allocating; the figures are made when somebody reads them.</summary>
    /// <param name="plan">The rules for jurisdictions.</param>
    /// <param name="evaluation">The jurisdiction's evaluation, decided by its own facts; nobody has seen it.</param>
    /// <param name="rules">The rules about members.</param>
    /// <param name="changed">The rules whose numbers may differ from those in the evaluation.</param>
    /// <param name="totals">What the members come to.</param>
    public static void Evaluate(KindPlan plan, Evaluation evaluation, IReadOnlyList<AggregateRule> rules, RuleSet changed, JurisdictionTotals totals)
    {
        for (var i = 0; i < rules.Count; i++)
        {
            if (changed.Contains(i))
                evaluation.Evaluate(rules[i], i, VerdictOf(plan, evaluation, rules[i], i, totals));
        }
    }

    /// <summary>Gives an evaluation the figures that it lacks.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="rules">The rules about members.</param>
    /// <param name="totals">What the members came to when it was decided.</param>
    /// <param name="members">The members that may leave the number of a rule open, and whether they are known to be members, by its place among these rules.</param>
    public static void Complete(Evaluation evaluation, IReadOnlyList<AggregateRule> rules, JurisdictionTotals totals, Func<int, IEnumerable<(Subject Member, bool IsPlaced)>> members)
    {
        var subject = evaluation.Subject;
        var day = evaluation.Day;
        evaluation.Complete(rules, rule => Figures(rules[rule], totals, rule, day, subject, () => members(rule)));
    }

    private static Verdict VerdictOf(KindPlan plan, Evaluation evaluation, AggregateRule rule, int place, JurisdictionTotals totals)
    {
        // What the jurisdiction reports has decided already, whatever its members come to.
        if (rule.IsJudgedOnReport(evaluation.Subject))
            return evaluation.VerdictOf(rule.Index);
        return evaluation.Day.Days is { } days
            ? VerdictOver(days, plan, evaluation.Subject, rule, place, totals)
            : VerdictOn(evaluation.Day.Date, plan, evaluation.Subject, rule, place, totals);
    }

    // All days lie in one year, so that the members come to the same on each; on its last day nothing more is to come.
    private static Verdict VerdictOver(PossibleDays days, KindPlan plan, Subject subject, AggregateRule rule, int place, JurisdictionTotals totals) =>
        DayVerdicts.Over(DayVerdicts.DaysToAsk(days, [rule.Rule], subject), day => VerdictOn(day, plan, subject, rule, place, totals));

    private static Verdict VerdictOn(CalendarDate on, KindPlan plan, Subject subject, AggregateRule rule, int place, JurisdictionTotals totals)
    {
        var compiled = plan.Rules[rule.Index];
        var limit = plan.LimitsInForce(on)[rule.Index];
        if (limit == CompiledRule.Over || !totals.MayHaveMembers(place))
            return compiled.Evaluate(subject, subject.Row, limit, on);

        var isYearRunning = rule.Aggregate.IsYearRunning(on);
        var applies = compiled.Applies(subject.Row).And(totals.Exists(place, isYearRunning));
        var isInForce = limit >= 0;
        var holds = VerdictRule.AsksLimit(applies, isInForce) ? totals.Holds(place, limit, isYearRunning, subject) : Truth.Unknown;
        var byMembers = Deviations.Cover(VerdictRule.Of(applies, isInForce, holds), subject, rule.Rule, on);

        // Where all members may lie elsewhere there may be none, which is another question.
        return totals.MembersOf(place) > 0 ? byMembers : ExactVerdict.Either(byMembers, compiled.Evaluate(subject, subject.Row, limit, on));
    }

    // Where there can be no members there is only what the jurisdiction reports.
    private static PortfolioFigures? Figures(
        AggregateRule rule, JurisdictionTotals totals, int place, DecisionDay day, Subject subject, Func<IEnumerable<(Subject Member, bool IsPlaced)>> members)
    {
        if (!totals.MayHaveMembers(place))
            return null;

        var atEnd = totals.Read(place, isYearRunning: false);
        var running = rule.Aggregate.IsOfWholeYear ? totals.Read(place, isYearRunning: true) : null;
        return new PortfolioFigures(rule.Requirement, atEnd, running, subject, day, members);
    }
}
