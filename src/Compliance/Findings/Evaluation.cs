using System;
using System.Collections.Generic;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Packs;

namespace Compliance.Findings;

/// <summary>A subject decided on by every rule for its kind. Findings are made when they are read; verdicts are there at once.</summary>
public sealed class Evaluation
{
    private readonly KindPlan _plan;
    private readonly Verdict[] _verdicts;
    private readonly PortfolioFigures?[]? _portfolio;
    private Finding?[]? _findings;

    internal Evaluation(KindPlan plan, Subject subject, DecisionDay day, Verdict[] verdicts, PortfolioFigures?[]? portfolio = null)
    {
        _portfolio = portfolio;
        _plan = plan;
        _verdicts = verdicts;
        Subject = subject;
        Day = day;
    }

    /// <summary>Decides a subject by the compiled kernel; rules about members by what the subject itself reports.</summary>
    internal static Evaluation Of(CompiledPlan plan, Subject subject, DecisionDay day) => Of(plan, subject, subject.Row, day);

    /// <summary>The same with the subject's numbers in a row that is used again for the next one.</summary>
    internal static Evaluation Of(CompiledPlan plan, Subject subject, FactRow row, DecisionDay day)
    {
        var kind = plan.PlanFor(subject.Kind);
        var verdicts = new Verdict[kind.Rules.Length];
        plan.Decide(subject, row, day.Date, verdicts);
        return new Evaluation(kind, subject, day, verdicts);
    }

    /// <summary>The subject.</summary>
    public Subject Subject { get; }

    /// <summary>The day that it was decided on.</summary>
    public DecisionDay Day { get; }

    /// <summary>The verdicts, in the pack's order.</summary>
    public IReadOnlyList<Verdict> Verdicts => _verdicts;

    /// <summary>One finding a rule for the subject's kind, in the pack's order.</summary>
    public IReadOnlyList<Finding> Findings
    {
        get
        {
            if (_verdicts.Length == 0)
                return [];

            for (var i = 0; i < _verdicts.Length; i++)
                FindingOf(i);
            return _findings!;
        }
    }

    /// <summary>The findings with some of the verdicts, in the pack's order; the others are not made, which takes time.</summary>
    public IEnumerable<Finding> FindingsWith(Func<Verdict, bool> isWanted)
    {
        for (var i = 0; i < _verdicts.Length; i++)
        {
            if (isWanted(_verdicts[i]))
                yield return FindingOf(i);
        }
    }

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
    public Decision Decision => Decisions.Of(_plan, _verdicts);

    /// <summary>The findings in which what the jurisdiction reports and what its members come to cannot both be right.</summary>
    public IEnumerable<Finding> Contradictions
    {
        get
        {
            for (var i = 0; i < _verdicts.Length; i++)
            {
                if (_portfolio?[i] is { IsContradicted: true })
                    yield return FindingOf(i);
            }
        }
    }

    /// <summary>The facts that undetermined findings name, those first that settle most.</summary>
    public IReadOnlyList<MissingFact> Missing => MissingFact.Of(this);

    /// <summary>Whether a rule was decided here on the same grounds as in another evaluation of the subject, so that the findings are the same.</summary>
    internal bool HasSameGrounds(Evaluation other, int rule) =>
        ReferenceEquals(Subject, other.Subject) && Day == other.Day && ReferenceEquals(FiguresOf(rule), other.FiguresOf(rule));

    /// <summary>What members come to for a rule; null where it is not about members, or none are there.</summary>
    internal PortfolioFigures? FiguresOf(int rule) => _portfolio?[rule];

    /// <summary>The finding of one rule, by its place among the rules for the kind; the same object each time.</summary>
    internal Finding FindingOf(int rule)
    {
        var findings = _findings ??= new Finding?[_verdicts.Length];
        return findings[rule] ??= Finding.Of(_plan.Rules[rule].Rule, Subject, Day.Date, _verdicts[rule], _portfolio?[rule]);
    }
}
