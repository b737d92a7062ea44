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

    private readonly IReadOnlyList<Table<WrittenLimit>?> _tables;
    private readonly bool _appliesInRows;

    /// <summary>A rule.</summary>
    /// <param name="rule">The rule as the library has it.</param>
    /// <param name="written">What is read of its text besides, where it has a table, points, or names the level of another one.</param>
    public ReferenceRule(Rule rule, WrittenRule? written = null)
    {
        Rule = rule;
        _when = written is not null ? written.When : rule.WhenText is null ? null : ExpressionParser.Parse(rule.WhenText, rule.Subject);
        _asked = written is not null ? (written.Measure ?? written.Require)! : ExpressionParser.Parse(rule.Requirement.Text, rule.Subject);
        _tables = written?.Tables ?? [.. rule.Requirement.Limits.Select(_ => (Table<WrittenLimit>?)null)];
        _appliesInRows = written is { AppliesInRows: true };
    }

    public Rule Rule { get; }

    /// <summary>The slots of all facts that it reads, each as often as it occurs.</summary>
    public IReadOnlyList<int> Slots => [.. Parts.SelectMany(Evaluator.SlotsOf), .. RowSlots];

    /// <summary>The comparisons in it.</summary>
    public IEnumerable<ComparisonExpression> Comparisons => Parts.SelectMany(Evaluator.ComparisonsIn);

    /// <summary>Whether every fact occurs once: then a box is never overstated.</summary>
    public bool NamesEveryFactOnce => Slots.Distinct().Count() == Slots.Count;

    private IEnumerable<int> RowSlots => _tables.OfType<Table<WrittenLimit>>().SelectMany(table => table.Rows).SelectMany(row => row.Cells).Select(cell => cell.Slot).Distinct();

    private IEnumerable<Expression> Parts => _when is null ? [_asked] : [_when, _asked];

    public ReferenceFinding Evaluate(Subject subject, CalendarDate on)
    {
        var facts = new Evaluator(new Statement(subject));
        var limits = Rule.Requirement.Limits;
        var inForce = limits.LastOrDefault(limit => limit.From <= on);
        var next = limits.FirstOrDefault(limit => limit.From > on);
        var applies = Answer.All([_when is null ? Answer.Yes : facts.Evaluate(_when), _appliesInRows ? _tables[0]!.Contains(facts.Facts) : Answer.Yes]);
        var verdict = applies.IsNo ? Verdict.NotApplicable
            : inForce is null ? Verdict.Upcoming
            : ByLimit(facts, applies, inForce, subject, on);
        return new ReferenceFinding(
            verdict,
            next is null ? null : applies.IsNo ? Verdict.NotApplicable : ByLimit(facts, applies, next, subject, on),
            (inForce ?? next) is Threshold or LimitTable && !applies.IsNo ? facts.Measure(_asked) : null,
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
        LimitTable => HoldsInRows(facts, TableOf(limit)),
        Deadline deadline => HoldsByDay(facts.Measure(_asked), deadline, on),
        _ => throw new ArgumentOutOfRangeException(nameof(limit)),
    };

    private Table<WrittenLimit> TableOf(Limit limit) => _tables[Rule.Requirement.Limits.ToList().IndexOf(limit)]!;

    // Each row that the box touches is asked about what of the box lies in it; what lies in no row has no answer.
    private Answer HoldsInRows(Evaluator facts, Table<WrittenLimit> table)
    {
        var answers = table.Touched(facts.Facts).Select(row => InRow(row.Row, row.Box)).ToList();
        if (_appliesInRows)
            return answers.Count == 0 ? Answer.Yes : Answer.Either(answers);
        return answers.Count == 0 || table.Contains(facts.Facts).MayBeNo ? Answer.Open : Answer.Either(answers);
    }

    private Answer InRow(Row<WrittenLimit> row, ReferenceFacts box) => Evaluator.Compare(new Evaluator(box).Measure(_asked), row.Value.Sign, Span.Point(row.Value.Value));

    // What leaves the row open, and where the answer of a row is open, what is measured.
    private IEnumerable<int> MissingInRows(Evaluator facts, Table<WrittenLimit> table)
    {
        var touched = table.Touched(facts.Facts);
        var measured = touched.Any(row => InRow(row.Row, row.Box).IsOpen) ? facts.Unknown(_asked) : [];
        return measured.Concat(OpenCells(facts, table));
    }

    private static IEnumerable<int> OpenCells(Evaluator facts, Table<WrittenLimit> table) =>
        table.Touched(facts.Facts).SelectMany(row => row.Row.Cells).Where(cell => cell.Outside(facts.Facts).Any()).Select(cell => cell.Slot);

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
        if (_appliesInRows && _tables[0]!.Contains(facts.Facts).IsOpen)
            missing.AddRange(OpenCells(facts, _tables[0]!));
        if (Holds(facts, limit, on).IsOpen)
            missing.AddRange(limit is MustHold ? facts.Open(_asked) : limit is Deadline ? Evaluator.SlotsOf(_asked) : limit is LimitTable ? MissingInRows(facts, TableOf(limit)) : facts.Unknown(_asked));
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
