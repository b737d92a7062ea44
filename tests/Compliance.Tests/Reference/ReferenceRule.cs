using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Expressions;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Tests.Reference;

/// <summary>
/// A rule evaluated word by word: slow, exact and plain. What the library makes faster is done here in the order in which the
/// meaning is written down.
/// </summary>
internal sealed class ReferenceRule
{
    private readonly Expression? _when;
    private readonly Expression _asked;

    public ReferenceRule(Rule rule)
    {
        Rule = rule;
        _when = rule.WhenText is null ? null : ExpressionParser.Parse(rule.WhenText, rule.Subject);
        _asked = ExpressionParser.Parse(rule.Requirement.Text, rule.Subject);
    }

    public Rule Rule { get; }

    /// <summary>The slots of all facts that it reads, each as often as it occurs.</summary>
    public IReadOnlyList<int> Slots => [.. Parts.SelectMany(Evaluator.SlotsOf)];

    /// <summary>The comparisons in it.</summary>
    public IEnumerable<ComparisonExpression> Comparisons => Parts.SelectMany(Evaluator.ComparisonsIn);

    /// <summary>Whether every fact occurs once: then a box is never overstated.</summary>
    public bool NamesEveryFactOnce => Slots.Distinct().Count() == Slots.Count;

    private IEnumerable<Expression> Parts => _when is null ? [_asked] : [_when, _asked];

    public ReferenceFinding Evaluate(Subject subject, CalendarDate on)
    {
        var facts = new Evaluator(new Statement(subject));
        var limits = Rule.Requirement.Limits;
        var inForce = limits.LastOrDefault(limit => limit.From <= on);
        var next = limits.FirstOrDefault(limit => limit.From > on);
        var applies = _when is null ? Answer.Yes : facts.Evaluate(_when);
        var verdict = applies.IsNo ? Verdict.NotApplicable
            : inForce is null ? Verdict.Upcoming
            : ByLimit(facts, applies, inForce, subject, on);
        return new ReferenceFinding(
            verdict,
            next is null ? null : applies.IsNo ? Verdict.NotApplicable : ByLimit(facts, applies, next, subject, on),
            (inForce ?? next) is Threshold && !applies.IsNo ? facts.Measure(_asked) : null,
            verdict == Verdict.Undetermined ? Missing(facts, inForce!, on) : []);
    }

    private Verdict ByLimit(Evaluator facts, Answer applies, Limit limit, Subject subject, CalendarDate on)
    {
        var holds = Holds(facts, limit, on);
        if (holds.IsYes)
            return Verdict.Pass;
        if (applies.IsOpen || holds.IsOpen)
            return Verdict.Undetermined;
        return IsWaived(subject, on) ? Verdict.Waived : Verdict.Fail;
    }

    private Answer Holds(Evaluator facts, Limit limit, CalendarDate on) => limit switch
    {
        MustHold => facts.Evaluate(_asked),
        Threshold threshold => Evaluator.Compare(
            facts.Measure(_asked), SignOf(threshold.Comparator), Span.Point(Fraction.Of(threshold.Value.Value) * Fraction.Of(threshold.Value.Unit.Scale))),
        Deadline deadline => HoldsByDay(facts.Measure(_asked), deadline, on),
        _ => throw new ArgumentOutOfRangeException(nameof(limit)),
    };

    // Day by day: a day of this year passes up to the deadline; a later day fails; a day of a former year fails once this
    // year's deadline is past, and answers nothing before.
    private static Answer HoldsByDay(Span done, Deadline deadline, CalendarDate on)
    {
        var newYear = Span.Point(new CalendarDate(on.Year, 1, 1).DayNumber);
        var dueDay = new CalendarDate(on.Year, deadline.Month, deadline.Day);
        var due = Span.Point(dueDay.DayNumber);
        var mayBeFormer = done.MayBeBelow(newYear);
        var mayBeLate = due.MayBeBelow(done);
        var mayBeInTime = (done.MayEqual(newYear) || newYear.MayBeBelow(done)) && (done.MayEqual(due) || done.MayBeBelow(due));
        var formerSaysNo = on > dueDay;
        return new Answer(mayBeInTime || (mayBeFormer && !formerSaysNo), mayBeLate || mayBeFormer);
    }

    private List<int> Missing(Evaluator facts, Limit limit, CalendarDate on)
    {
        var missing = new List<int>(_when is null ? [] : facts.Open(_when));
        if (Holds(facts, limit, on).IsOpen)
            missing.AddRange(limit is MustHold ? facts.Open(_asked) : limit is Deadline ? Evaluator.SlotsOf(_asked) : facts.Unknown(_asked));
        return [.. missing.Distinct()];
    }

    private bool IsWaived(Subject subject, CalendarDate on) => Rule.Obligation == Obligation.InPrinciple && subject.Deviations.Any(deviation =>
        deviation.Rule == Rule.Id && deviation.ApprovedBy is not null && deviation.ApprovedOn <= on && on <= deviation.ExpiresOn);

    private static string SignOf(Comparator comparator) => comparator switch
    {
        Comparator.AtMost => "<=",
        Comparator.LessThan => "<",
        Comparator.AtLeast => ">=",
        Comparator.MoreThan => ">",
        _ => "=",
    };
}
