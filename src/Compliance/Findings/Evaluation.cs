using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Portfolios;
using Compliance.Subjects;

namespace Compliance.Findings;

/// <summary>A subject evaluated by every rule for its kind. Findings are made when they are read; verdicts are there at once.</summary>
public sealed partial class Evaluation
{
    private readonly KindPlan _plan;
    private readonly Verdict[] _verdicts;
    private PortfolioFigures?[]? _portfolio;
    private MadeFindings _findings;

    // Which verdicts at level error there are on its parts; -1 while nobody has asked.
    private int _ofParts = -1;

    internal Evaluation(KindPlan plan, Subject subject, DecisionDay day, Verdict[] verdicts, PortfolioFigures?[]? portfolio = null)
    {
        _portfolio = portfolio;
        _plan = plan;
        _verdicts = verdicts;
        Subject = subject;
        Day = day;
    }

    /// <summary>An evaluation that a session reuses as long as it has not been handed out.</summary>
    internal Evaluation(KindPlan plan)
        : this(plan, null!, default, new Verdict[plan.Rules.Length])
    {
    }

    /// <summary>Evaluates a subject by the compiled kernel; rules about members by what the subject itself reports.</summary>
    internal static Evaluation Of(CompiledPlan plan, Subject subject, DecisionDay day)
    {
        var evaluation = new Evaluation(plan.PlanFor(subject.Kind));
        evaluation.Evaluate(subject, subject.Row, day);
        return evaluation;
    }

    /// <summary>The subject.</summary>
    public Subject Subject { get; private set; }

    /// <summary>The day that it was evaluated.</summary>
    public DecisionDay Day { get; private set; }

    /// <summary>The verdicts, in the pack's order.</summary>
    public IReadOnlyList<Verdict> Verdicts => _verdicts;

    /// <summary>One finding a rule for the subject's kind, in the pack's order.</summary>
    public IReadOnlyList<Finding> Findings
    {
        get
        {
            if (_verdicts.Length == 0)
                return [];

            var findings = _findings.MakeRoom(_plan.Rules);
            for (var i = 0; i < findings.Length; i++)
                FindingOf(i);
            return findings!;
        }
    }

    /// <summary>The findings with some of the verdicts, in the pack's order; the others are not made, which takes time.</summary>
    public IEnumerable<Finding> FindingsWith(Func<Verdict, bool> isWanted)
    {
        // A bit for each verdict: there are many rules, and few verdicts to ask about.
        var wanted = 0;
        for (var verdict = Verdict.Pass; verdict <= Verdict.Waived; verdict++)
            wanted |= isWanted(verdict) ? 1 << (int)verdict : 0;
        for (var i = 0; i < _verdicts.Length; i++)
        {
            if ((wanted & (1 << (int)_verdicts[i])) != 0)
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

    /// <summary>
    /// What the findings amount to: from those at level error, the worst that there is. Where the vocabulary says that parts decide,
    /// their findings count too, and so does that there may be parts that nobody has stated.
    /// </summary>
    public Decision Decision => _plan.PlanOfParts is null ? Decisions.Of(VerdictBytes.Among(_verdicts, _plan.AtError)) : DecisionWithParts;

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

    /// <summary>
    /// The subject and its findings as one JSON object, on one line: what <c>check --format json</c> writes of one subject, with the
    /// version of <see cref="ResultSchema"/>. Of the file that the subject stands in, its name is told, and not where it lies.
    /// </summary>
    public string ToJson() => ResultText.Of(json => JsonSubjectWriter.Write(json, this, Findings, ResultText.FileName(Subject.Span.File), ResultSchema.Version));

    /// <summary>The subject, what it comes to, and what stands against that.</summary>
    public override string ToString() => string.Join("\n",
    [
        $"{Subject}: {Decision.Word()}",
        .. FindingsWith(verdict => verdict is Verdict.Fail or Verdict.Waived or Verdict.Undetermined).Select(finding => finding.ToString()),
    ]);

    private Decision DecisionWithParts
    {
        get
        {
            if (_ofParts < 0)
                _ofParts = PartVerdicts.Among(_plan, Subject, Day);
            return Decisions.Of(VerdictBytes.Among(_verdicts, _plan.AtError) | _ofParts);
        }
    }

    /// <summary>Whether anybody but its session may hold it: from then on it never changes.</summary>
    internal bool IsHandedOut { get; set; }

    /// <summary>The rules about members whose figures are still to be made; it is not handed out before they are.</summary>
    internal RuleSet Unread { get; private set; }

    /// <summary>Evaluates a subject, with its numbers in a row that is used again for the next one.</summary>
    internal void Evaluate(Subject subject, FactRow row, DecisionDay day)
    {
        if (day.Days is { } days)
            _plan.EvaluateOver(days, subject, row, _verdicts);
        else
            _plan.Evaluate(subject, row, day.Date, _verdicts);
        _ofParts = -1;
        Subject = subject;
        Day = day;
    }

    /// <summary>Takes another verdict on a rule about members; its figures are made when somebody reads them.</summary>
    internal void Evaluate(AggregateRule rule, int place, Verdict verdict)
    {
        _verdicts[rule.Index] = verdict;
        Unread |= RuleSet.Of(place);
        _findings.Remove(_plan.Rules, rule.Index);
    }

    /// <summary>Takes the figures of the rules that lack them.</summary>
    /// <param name="rules">The rules about members.</param>
    /// <param name="figures">The figures of one of them, by its index among these; null where there are no members.</param>
    internal void Complete(IReadOnlyList<AggregateRule> rules, Func<int, PortfolioFigures?> figures)
    {
        for (var i = 0; i < rules.Count; i++)
        {
            if (Unread.Contains(i))
                (_portfolio ??= new PortfolioFigures?[_verdicts.Length])[rules[i].Index] = figures(i);
        }

        Unread = RuleSet.None;
    }

    /// <summary>Becomes what another evaluation of the kind is.</summary>
    internal void CopyFrom(Evaluation other)
    {
        Array.Copy(other._verdicts, _verdicts, _verdicts.Length);
        _portfolio = (PortfolioFigures?[]?)other._portfolio?.Clone();
        Unread = other.Unread;
        _ofParts = other._ofParts;
        Subject = other.Subject;
        Day = other.Day;
    }

    /// <summary>The finding of a rule if it was made; else null.</summary>
    internal Finding? Made(int rule) => _findings.Of(_plan.Rules, rule);

    /// <summary>Takes a finding that was made before and comes out the same.</summary>
    internal void Keep(int rule, Finding finding) => _findings.Add(finding, _plan.Rules, rule);

    /// <summary>Lets everything go, to be used again.</summary>
    internal void Clear()
    {
        Subject = null!;
        Unread = RuleSet.None;
        _portfolio = null;
        _findings.Clear();
    }

    /// <summary>The verdict of one rule, by its index among the rules for the kind.</summary>
    internal Verdict VerdictOf(int rule) => _verdicts[rule];

    /// <summary>What members come to for a rule; null where it is not about members, or none are there.</summary>
    internal PortfolioFigures? FiguresOf(int rule) => _portfolio?[rule];

    /// <summary>The finding of one rule, by its index among the rules for the kind; the same object each time.</summary>
    internal Finding FindingOf(int rule) =>
        _findings.Of(_plan.Rules, rule) ?? _findings.Add(Finding.Of(_plan.Rules[rule].Rule, Subject, Day, _verdicts[rule], _portfolio?[rule]), _plan.Rules, rule);
}
