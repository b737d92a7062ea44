using System.Linq;
using Compliance.Compilation;
using Compliance.Facts;
using Compliance.Findings;
using Compliance.Packs;
using Compliance.Portfolios;
using Compliance.Sessions;

namespace Compliance.Authoring.Testing.Cases;

/// <summary>One rule compiled by itself, so that its cases need no other rule of the pack.</summary>
internal sealed class RuleUnderTest(Rule rule)
{
    private readonly KindPlan _plan = new(rule.Subject, [rule]);

    /// <summary>The rule.</summary>
    public Rule Rule => rule;

    /// <summary>What the rule finds on the facts of a case.</summary>
    public Finding Evaluate(CaseSubject @case)
    {
        var verdict = _plan.Rules[0].Evaluate(@case.Subject, @case.Subject.Row, _plan.LimitsInForce(@case.On)[0], @case.On);
        var evaluation = new Evaluation(_plan, @case.Subject, new DecisionDay(@case.On, DaySource.AsOf), [verdict]);
        return (rule.Requirement is AggregateRequirement ? WithMembers(@case, evaluation) : evaluation).FindingOf(0);
    }

    // The members are counted as a session counts them.
    private Evaluation WithMembers(CaseSubject @case, Evaluation evaluation)
    {
        var stage = new PortfolioUpdater(_plan, JurisdictionList.Empty);
        foreach (var subject in @case.Members.Prepend(@case.Subject))
        {
            var entry = new SubjectEntry();
            entry.Hold(new KindSubjects(_plan), subject, evaluation.Day, 0);
            stage.Count(entry);
        }

        if (@case.HasAnyNumberMore)
            stage.AddUnknownMembers();
        stage.Touched();
        return stage.With(evaluation, RuleSet.All);
    }
}
