using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Packs;
using Compliance.Portfolios;
using Compliance.Values;

namespace Compliance.Findings;

/// <summary>Evaluates the rules about members of a jurisdiction, after the rest of it was evaluated: the same for every engine.</summary>
internal static class PortfolioVerdicts
{
    /// <summary>
    /// The verdict on a jurisdiction by one rule about its members, without allocating: what <see cref="Apply"/> comes to,
    /// the figures aside. One that is judged on what it reports keeps the verdict by that.
    /// </summary>
    /// <param name="plan">The rules for jurisdictions.</param>
    /// <param name="subject">The jurisdiction.</param>
    /// <param name="on">The day that is evaluated.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="place">Its index among the rules about members.</param>
    /// <param name="totals">What the members come to.</param>
    public static Verdict Evaluate(KindPlan plan, Subject subject, CalendarDate on, AggregateRule rule, int place, JurisdictionTotals totals)
    {
        var compiled = plan.Rules[rule.Index];
        var limit = plan.LimitsInForce(on)[rule.Index];
        if (totals.MembersOf(place) == 0)
            return compiled.Evaluate(subject, subject.Row, limit, on);

        var applies = compiled.Applies(subject.Row);
        var exists = totals.Exists(place);
        if (applies == Truth.False || exists == Truth.False)
            return Verdict.NotApplicable;
        if (limit < 0)
            return Verdict.Upcoming;

        var holds = totals.Holds(place, limit);
        if (holds == Truth.True)
            return Verdict.Pass;
        if (applies == Truth.Unknown || exists == Truth.Unknown || holds == Truth.Unknown)
            return Verdict.Undetermined;
        return Deviations.Find(subject, rule.Rule, on).Covers ? Verdict.Waived : Verdict.Fail;
    }

    /// <summary>A jurisdiction's evaluation with the rules about members evaluated from their totals.</summary>
    /// <param name="plan">The rules for jurisdictions.</param>
    /// <param name="evaluation">The evaluation of the jurisdiction's own facts.</param>
    /// <param name="rules">The rules about members.</param>
    /// <param name="changed">The rules whose numbers may differ from those in the evaluation.</param>
    /// <param name="read">The number of a rule, by its index among these rules.</param>
    /// <param name="members">The members that may leave it open, by the same index.</param>
    public static Evaluation Apply(
        KindPlan plan, Evaluation evaluation, IReadOnlyList<AggregateRule> rules, RuleSet changed, Func<int, AggregateFigures> read, Func<int, IEnumerable<Subject>> members)
    {
        var subject = evaluation.Subject;
        var day = evaluation.Day.Date;
        var verdicts = evaluation.Verdicts.ToArray();
        var portfolio = new PortfolioFigures?[verdicts.Length];
        for (var i = 0; i < rules.Count; i++)
        {
            if (!changed.Contains(i))
            {
                portfolio[rules[i].Index] = evaluation.FiguresOf(rules[i].Index);
                continue;
            }

            var (rule, place) = (rules[i], i);
            portfolio[rule.Index] = Figures(rule, read(i), subject, day.Year, () => members(place));
            verdicts[rule.Index] = ExactVerdict.Evaluate(rule.Rule, subject, day, portfolio[rule.Index]);
        }

        return new Evaluation(plan, subject, evaluation.Day, verdicts, portfolio);
    }

    /// <summary>What is shown of a rule's number; null without members, where there is only what the jurisdiction reports.</summary>
    public static PortfolioFigures? Figures(AggregateRule rule, AggregateFigures figures, Subject subject, int year, Func<IEnumerable<Subject>> members) =>
        figures.Members > 0 ? new PortfolioFigures(rule.Requirement, figures, subject, year, members) : null;
}
