using System;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Subjects;
using Compliance.Values;

namespace Compliance.NRules;

/// <summary>
/// The fact that the pack's rules match on: a subject on the day that it is evaluated. It counts what NRules does with it,
/// so that a rule which was not run is never taken for one that passes.
/// </summary>
internal sealed class Candidate
{
    private const Verdict NotMatched = (Verdict)byte.MaxValue;
    private readonly CalendarDate _day;
    private readonly int[] _limits;
    private readonly Verdict[] _answers;
    private Subject _subject;
    private Verdict[] _verdicts;
    private int _examined;

    public Candidate(KindPlan plan, Subject subject, CalendarDate day)
    {
        Plan = plan;
        _subject = subject;
        _day = day;
        _limits = plan.LimitsInForce(day);
        _answers = new Verdict[_limits.Length];
        _verdicts = new Verdict[_limits.Length];
        for (var i = 0; i < _verdicts.Length; i++)
            _verdicts[i] = NotMatched;
    }

    /// <summary>The rules for the subject's kind.</summary>
    public KindPlan Plan { get; }

    public FactRow Row => _subject.Row;

    /// <summary>How many rules have matched: so many activations are to come.</summary>
    public int Matched { get; private set; }

    /// <summary>
    /// Whether a rule fails or is undetermined. Both are matched, because what matches nothing passes. A rule without a
    /// limit in force asks for nothing yet.
    /// </summary>
    public bool DoesNotPass(int rule)
    {
        if (_limits[rule] < 0)
            return false;

        // Guards one by one may leave open what all readings of a fact settle together: that the rule does not apply.
        var verdict = Plan.Rules[rule].Evaluate(Row, _limits[rule], _day);
        if (verdict == Verdict.NotApplicable)
            return false;

        _examined++;
        _answers[rule] = verdict;
        if (verdict is not (Verdict.Fail or Verdict.Undetermined))
            return false;

        Matched++;
        return true;
    }

    /// <summary>Records what a rule that has matched amounts to: a deviation may cover it.</summary>
    public void Record(int rule) => _verdicts[rule] = Deviations.Cover(_answers[rule], _subject, Plan.Rules[rule].Rule, _day);

    /// <summary>
    /// All verdicts. Those of rules that have not matched are derived, and have to agree with what NRules has done: as many
    /// rules pass as it has examined and not matched.
    /// </summary>
    /// <exception cref="InvalidOperationException">They do not agree: some rules were not run.</exception>
    public Verdict[] Verdicts()
    {
        var recorded = 0;
        var passed = 0;
        for (var rule = 0; rule < _verdicts.Length; rule++)
        {
            if (_verdicts[rule] == NotMatched)
            {
                _verdicts[rule] = Derive(rule);
                passed += _verdicts[rule] == Verdict.Pass ? 1 : 0;
            }
            else
            {
                recorded++;
            }
        }

        if (recorded == Matched && recorded + passed == _examined)
            return _verdicts;
        throw new InvalidOperationException(
            $"Some rules were not run on the {_subject}: of {_verdicts.Length}, NRules examined {_examined}, matched {Matched} and fired {recorded}, and {passed} are left to pass.");
    }

    /// <summary>Lets the subject go, for NRules may hold the candidate longer.</summary>
    public void Release()
    {
        _subject = null!;
        _verdicts = [];
    }

    // A limit in force that nothing matched against holds.
    private Verdict Derive(int rule) => _limits[rule] == CompiledRule.Over ? Verdict.NotApplicable : VerdictRule.Of(Plan.Rules[rule].Applies(Row), isInForce: _limits[rule] >= 0, holds: Truth.True);
}
