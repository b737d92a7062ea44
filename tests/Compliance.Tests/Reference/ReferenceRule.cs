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
    private readonly Names _names;
    private readonly IReadOnlyList<Table<WrittenLimit>?> _tables;
    private readonly IReadOnlyList<bool> _appliesInRows;

    /// <summary>A rule.</summary>
    /// <param name="rule">The rule as the library has it.</param>
    /// <param name="written">What is read of its text besides, where it has a table, points, or names the level of another one.</param>
    /// <param name="terms">What the terms of the pack stand for.</param>
    public ReferenceRule(Rule rule, WrittenRule? written = null, IReadOnlyDictionary<string, string>? terms = null)
    {
        Rule = rule;
        _names = Names.None with { Terms = terms ?? new Dictionary<string, string>() };
        _when = written is not null ? written.When : rule.WhenText is null ? null : ExpressionParser.Parse(rule.WhenText, rule.Subject, _names);
        _asked = ExpressionParser.Beside(
            written is not null ? (written.Measure ?? written.Require)! : ExpressionParser.Parse(rule.Requirement.Text, rule.Subject, _names),
            Limits.Any(limit => limit is Threshold { Value.Unit: var unit } && unit.Symbol.En is "month" or "months" or "year" or "years"));
        _tables = written?.Tables ?? [.. Limits.Select(_ => (Table<WrittenLimit>?)null)];
        _appliesInRows = written?.AppliesInRowsOf ?? [.. Limits.Select(_ => false)];
    }

    private IReadOnlyList<Limit> Limits => Rule.Requirement is BoundRequirement bound ? bound.Inner.Limits : Rule.Requirement.Limits;

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
        if (Rule.Requirement is BoundRequirement bound)
            return EvaluateBound(bound.Day.Slot, subject, on);

        var facts = new Evaluator(new Statement(subject));
        var inForce = InForce(on);
        var next = Limits.FirstOrDefault(limit => limit.From > on);
        var applies = Answer.All([_when is null ? Answer.Yes : facts.Evaluate(_when), InRows(facts, inForce ?? next ?? Limits[0])]);
        var verdict = applies.IsNo || (inForce is null && next is null) ? Verdict.NotApplicable
            : inForce is null ? Verdict.Upcoming
            : ByLimit(facts, applies, inForce, subject, on);
        return new ReferenceFinding(
            verdict,
            next is null ? null : applies.IsNo ? Verdict.NotApplicable : ByLimit(facts, applies, next, subject, on),
            verdict == Verdict.NotApplicable ? null : Measured(inForce ?? next, facts),
            verdict == Verdict.Undetermined ? Missing(facts, inForce!, on) : []);
    }

    // The last one that binds on the day, both of its own days included.
    private Limit? InForce(CalendarDate on) => Limits.LastOrDefault(limit => limit.From <= on && (limit.Until is null || on <= limit.Until));

    private Span? Measured(Limit? limit, Evaluator facts) => limit is Threshold or LimitTable or RelativeLimit { Value.IsDate: false } ? facts.Measure(_asked) : null;

    // Stretch by stretch of the days that the subject's own day may be, each with the limit that binds on them.
    private ReferenceFinding EvaluateBound(int day, Subject subject, CalendarDate on)
    {
        var box = new Statement(subject);
        var whole = new Evaluator(box);
        var touched = Stretches().Select(stretch => (stretch.Limit, Days: box.NumberAt(day).And(stretch.Days, isWhole: true)))
            .Where(one => one.Days is not null)
            .Select(one => (one.Limit, Facts: new Evaluator(new Changed(box, day, one.Days, 0)))).ToList();
        var bound = touched.Where(one => one.Limit is not null).ToList();
        var inRows = bound.Select(one => InRows(one.Facts, one.Limit!)).ToList();
        var isBound = new Answer(inRows.Exists(one => one.MayBeYes), inRows.Exists(one => one.MayBeNo) || bound.Count < touched.Count);
        var applies = _when is null ? isBound : Answer.All([whole.Evaluate(_when), isBound]);
        var answers = bound.Select(one => Holds(one.Facts, one.Limit!, on)).ToList();
        var holds = new Answer(answers.Exists(one => one.MayBeYes), answers.Exists(one => one.MayBeNo));
        var verdict = applies.IsNo ? Verdict.NotApplicable
            : holds.IsYes ? Verdict.Pass
            : applies.IsOpen || holds.IsOpen ? Verdict.Undetermined
            : IsWaived(subject, on) ? Verdict.Waived : Verdict.Fail;
        var missing = new List<int>();
        if (verdict == Verdict.Undetermined && applies.IsOpen)
            missing.AddRange([.. _when is null ? [] : whole.Open(_when), .. isBound.IsOpen ? MissingBinding(day, touched) : []]);
        if (verdict == Verdict.Undetermined && holds.IsOpen)
            missing.AddRange([.. bound.SelectMany(one => MissingForLimit(one.Facts, one.Limit!, on)), .. bound.Count > 1 ? new[] { day } : []]);
        return new ReferenceFinding(verdict, null, applies.IsNo ? null : Measured(bound[0].Limit, whole), [.. missing.Distinct()]);
    }

    // Whether a limit that leaves out what lies in none of its rows has one; yes, for every other limit.
    private Answer InRows(Evaluator facts, Limit limit) => AppliesInRowsOf(limit) ? TableOf(limit).Contains(facts.Facts) : Answer.Yes;

    private bool AppliesInRowsOf(Limit limit) => limit is LimitTable && _appliesInRows[Limits.ToList().IndexOf(limit)];

    // Row by row, what leaves it open; and the day, where it may be one on which another answer is given.
    private IEnumerable<int> MissingBinding(int day, List<(Limit? Limit, Evaluator Facts)> touched)
    {
        foreach (var (limit, facts) in touched.Where(one => one.Limit is not null))
        {
            IReadOnlyList<IReadOnlyList<Cell>> rows = AppliesInRowsOf(limit!) ? [.. TableOf(limit!).Touched(facts.Facts).Select(row => row.Row.Cells)] : [[]];
            foreach (var cells in rows)
            {
                var open = cells.Where(cell => cell.Outside(facts.Facts).Any()).Select(cell => cell.Slot).ToList();
                foreach (var slot in open.Where(slot => slot != day))
                    yield return slot;
                if (touched.Count > 1 || open.Contains(day))
                    yield return day;
            }
        }
    }

    private List<(Span Days, Limit? Limit)> Stretches()
    {
        var changes = Limits.SelectMany(limit => new[] { limit.From.DayNumber, limit.Until?.DayNumber + 1 }).OfType<int>().Distinct().Order().ToList();
        var stretches = new List<(Span Days, Limit? Limit)> { (new Span(End.None, new End(changes[0] - 1, true)), null) };
        foreach (var (change, place) in changes.Select((change, place) => (change, place)))
        {
            var days = new Span(new End(change, true), place + 1 < changes.Count ? new End(changes[place + 1] - 1, true) : End.None);
            var limit = InForce(CalendarDate.FromDayNumber(change));
            if (stretches[^1].Limit == limit)
                stretches[^1] = (new Span(stretches[^1].Days.Low, days.High), limit);
            else
                stretches.Add((days, limit));
        }

        return stretches;
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
        RelativeLimit relative => Evaluator.Compare(facts.Measure(_asked), SignOf(relative.Comparator), facts.Measure(Other(relative))),
        Threshold threshold => Evaluator.Compare(
            facts.Measure(_asked), SignOf(threshold.Comparator), Span.Point(Fraction.Of(threshold.Value.Value) * Fraction.Of(threshold.Value.Unit.Scale))),
        LimitTable => HoldsInRows(facts, TableOf(limit), AppliesInRowsOf(limit)),
        Deadline deadline => HoldsByDay(facts.Measure(_asked), deadline, on),
        _ => throw new ArgumentOutOfRangeException(nameof(limit)),
    };

    private Table<WrittenLimit> TableOf(Limit limit) => _tables[Limits.ToList().IndexOf(limit)]!;

    // Each row that the box touches is asked about what of the box lies in it; what lies in no row has no answer.
    private Answer HoldsInRows(Evaluator facts, Table<WrittenLimit> table, bool appliesInRows)
    {
        var answers = table.Touched(facts.Facts).Select(row => InRow(row.Row, row.Box)).ToList();
        if (appliesInRows)
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

    private Expression Other(RelativeLimit limit) => ExpressionParser.Parse(limit.Text, Rule.Subject, _names);

    private List<int> Missing(Evaluator facts, Limit limit, CalendarDate on) =>
        [.. (_when is null ? [] : facts.Open(_when)).Concat(MissingRow(facts, limit)).Concat(MissingForLimit(facts, limit, on)).Distinct()];

    private IEnumerable<int> MissingForLimit(Evaluator facts, Limit limit, CalendarDate on) => !Holds(facts, limit, on).IsOpen ? [] : limit switch
    {
        MustHold => facts.Open(_asked),
        Deadline => Evaluator.SlotsOf(_asked),
        LimitTable => MissingInRows(facts, TableOf(limit)),
        RelativeLimit relative => facts.Unknown(_asked).Concat(facts.Unknown(Other(relative))),
        _ => facts.Unknown(_asked),
    };

    private IEnumerable<int> MissingRow(Evaluator facts, Limit limit) => InRows(facts, limit).IsOpen ? OpenCells(facts, TableOf(limit)) : [];

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
