using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Portfolios;

namespace Compliance.Findings;

/// <summary>Decides the rules about members of a jurisdiction, after the rest of it was decided: the same for every engine.</summary>
internal static class PortfolioVerdicts
{
    /// <summary>A jurisdiction's evaluation with the rules about members decided by them.</summary>
    /// <param name="plan">The rules for jurisdictions.</param>
    /// <param name="evaluation">What was decided by the jurisdiction's own facts.</param>
    /// <param name="rules">The rules about members.</param>
    /// <param name="changed">The rules whose numbers may differ from those in the evaluation.</param>
    /// <param name="read">What the number of a rule comes to, by its place among these rules.</param>
    /// <param name="members">The members that may leave it open, by the same place.</param>
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

            var (rule, place, figures) = (rules[i], i, read(i));

            // Without members there is only what the jurisdiction reports.
            if (figures.Members > 0)
                portfolio[rule.Index] = new PortfolioFigures(rule.Requirement, figures, subject, day.Year, () => members(place));
            verdicts[rule.Index] = ExactVerdict.Decide(rule.Rule, subject, day, portfolio[rule.Index]);
        }

        return new Evaluation(plan, subject, evaluation.Day, verdicts, portfolio);
    }
}
