using System.Collections.Generic;
using System.Linq;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Packs;

namespace Compliance.Findings;

/// <summary>A subject decided on by every rule for its kind. Findings are made when they are read; verdicts are there at once.</summary>
public sealed class Evaluation
{
    private readonly KindPlan _plan;
    private readonly Verdict[] _verdicts;
    private Finding[]? _findings;

    internal Evaluation(KindPlan plan, Subject subject, DecisionDay day, Verdict[] verdicts)
    {
        _plan = plan;
        _verdicts = verdicts;
        Subject = subject;
        Day = day;
    }

    /// <summary>The subject.</summary>
    public Subject Subject { get; }

    /// <summary>The day that it was decided on.</summary>
    public DecisionDay Day { get; }

    /// <summary>The verdicts, in the pack's order.</summary>
    public IReadOnlyList<Verdict> Verdicts => _verdicts;

    /// <summary>One finding a rule for the subject's kind, in the pack's order.</summary>
    public IReadOnlyList<Finding> Findings => _findings ??= [.. _verdicts.Select((verdict, i) => Finding.Of(_plan.Rules[i].Rule, Subject, Day.Date, verdict))];

    /// <summary>How many findings have each verdict.</summary>
    public VerdictCounts Counts
    {
        get
        {
            var counts = new VerdictCounts();
            foreach (var verdict in _verdicts)
                counts.Add(verdict);
            return counts;
        }
    }

    /// <summary>What the findings amount to: from those at level error, the worst that there is.</summary>
    public Decision Decision
    {
        get
        {
            var decision = Decision.NothingApplied;
            var isCompliant = false;
            var isWaived = false;
            for (var i = 0; i < _verdicts.Length; i++)
            {
                if (_plan.Rules[i].Rule.Obligation.Level() != FindingLevel.Error)
                    continue;
                if (_verdicts[i] == Verdict.Fail)
                    return Decision.NonCompliant;

                isCompliant |= _verdicts[i] == Verdict.Pass;
                isWaived |= _verdicts[i] == Verdict.Waived;
                if (_verdicts[i] == Verdict.Undetermined)
                    decision = Decision.Undetermined;
            }

            if (decision == Decision.Undetermined)
                return decision;
            if (isWaived)
                return Decision.CompliantWithDeviations;
            return isCompliant ? Decision.Compliant : Decision.NothingApplied;
        }
    }

    /// <summary>The facts that undetermined findings name, those first that settle most.</summary>
    public IReadOnlyList<MissingFact> Missing => MissingFact.Of(this);
}
