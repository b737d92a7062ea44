using Compliance.Descriptors;
using Compliance.Findings;
using Compliance.Subjects;
using Compliance.Values;

namespace Compliance.Authoring.Comparison.Registers;

/// <summary>Evaluates subjects of one kind one after the other in the same room; what it gives holds until the next one.</summary>
internal sealed class DecisionScratch
{
    private readonly StreamedKind _kind;
    private readonly FactRow _row;
    private readonly Verdict[] _before;
    private readonly Verdict[] _after;

    public DecisionScratch(StreamedKind kind, Subject first)
    {
        _kind = kind;
        _row = FactRow.Of(first.Statements);
        _before = new Verdict[kind.Before.Rules.Length];
        _after = new Verdict[kind.After.Rules.Length];
    }

    public EvaluatedTwice Evaluate(Subject subject, DecisionDay day)
    {
        _row.Fill(subject.Statements);
        if (day.Days is { } days)
        {
            // Of a month or a year alone, every day counts.
            _kind.Before.EvaluateOver(days, subject, _row, _before);
            _kind.After.EvaluateOver(days, subject, _row, _after);
        }
        else
        {
            Evaluate(subject, day.Date);
        }

        return new EvaluatedTwice(
            _kind.Pairs, subject, _before, _after, Decisions.Of(_kind.Before, _before, subject, day), Decisions.Of(_kind.After, _after, subject, day),
            (rule, verdict) => Finding.Of(_kind.Before.Rules[rule].Rule, subject, day, verdict),
            (rule, verdict) => Finding.Of(_kind.After.Rules[rule].Rule, subject, day, verdict));
    }

    private void Evaluate(Subject subject, CalendarDate on)
    {
        var limits = _kind.Before.LimitsInForce(on);
        for (var i = 0; i < _before.Length; i++)
            _before[i] = _kind.Before.Rules[i].Evaluate(subject, _row, limits[i], on);

        limits = _kind.After.LimitsInForce(on);
        for (var i = 0; i < _after.Length; i++)
            _after[i] = _kind.SameAs[i] is var same && same >= 0 ? _before[same] : _kind.After.Rules[i].Evaluate(subject, _row, limits[i], on);
    }
}
