using System.Collections.Generic;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Tests.Reference;
using Compliance.Values;

namespace Compliance.Tests.Portfolios;

/// <summary>
/// A number over members by its words: every way in which the members may turn out is tried, each fact at each value or at
/// both ends and in between, and the number is worked out for each. Slow and plain, and nothing of the library's totals.
/// </summary>
internal sealed class ReferenceAggregate
{
    private readonly AggregateSketch _sketch;
    private readonly Expression? _of;
    private readonly Expression? _to;
    private readonly Expression? _among;
    private readonly Expression? _where;
    private readonly int _started;
    private readonly SubjectKind _members;

    public ReferenceAggregate(AggregateSketch goal, SubjectKind members)
    {
        Expression? Parse(string? text) => text is null ? null : ExpressionParser.Parse(text, members);
        (_sketch, _members) = (goal, members);
        (_of, _to, _among, _where) = (Parse(goal.Of), Parse(goal.To), Parse(goal.Among), Parse(goal.Where));
        _started = goal.InYear is null ? -1 : members.SlotOf(goal.InYear);
    }

    /// <summary>Every value that the number may take, or tend to, and whether there may be none.</summary>
    public ReferenceRange Evaluate(IEnumerable<Subject> members, CalendarDate on) => Evaluate([[.. members]], on);

    /// <summary>The same where it is not known which the members are.</summary>
    /// <param name="sets">Every set that they may be.</param>
    /// <param name="on">The day.</param>
    /// <param name="unknown">A subject of which nothing is stated, of which there may be any number more; null where there are no more.</param>
    public ReferenceRange Evaluate(IEnumerable<IReadOnlyList<Subject>> sets, CalendarDate on, Subject? unknown = null)
    {
        var year = on.Year;
        var parts = new Dictionary<Subject, HashSet<Sums>>();
        HashSet<Sums> PartsOnce(Subject member) => parts.TryGetValue(member, out var known) ? known : parts[member] = [.. PartsOf(member, year)];

        var all = new HashSet<Sums>();
        foreach (var set in sets)
        {
            var sums = new HashSet<Sums> { Sums.None };
            foreach (var member in set)
                sums = [.. from sum in sums from part in PartsOnce(member) select sum + part];
            all.UnionWith(sums);
        }

        // None, one, or more than any number of a kind: whatever there is besides lies between. Of two years, each may have some.
        for (var years = _sketch.IsAgainstYearBefore ? 2 : 1; years > 0 && unknown is not null; years--)
            all = [.. all.Concat(from sum in all from part in PartsOnce(unknown) from more in new[] { part, part.Many } select sum + more)];

        // What is still to come in a year that counts as a whole: as many as may be, of which nothing is known but that they begin in what is left of it.
        var last = new CalendarDate(year, 12, 31);
        if (_sketch.IsOfWholeYear && on < last)
        {
            var coming = At(Subject.Unknown(_members), _started, new NumberRange(Interval.Closed(on.DayNumber + 1, last.DayNumber)));
            all = [.. all.Concat(from sum in all from part in PartsOnce(coming) from more in new[] { part, part.Many } select sum + more)];
        }

        return new ReferenceRange([.. all.Select(NumberOf)]);
    }

    private Near? NumberOf(Sums sums)
    {
        if (!_sketch.IsAgainstYearBefore)
            return NumberOf(sums.Now);

        // The difference exists where both do.
        return NumberOf(sums.Before) is { } before && NumberOf(sums.Now) is { } now ? Near.Difference(now, before) : null;
    }

    private Near? NumberOf(Pair pair) => _sketch.Kind is "share" or "ratio"
        ? pair.Whole.IsZero ? null : pair.Part / pair.Whole
        : pair.Part;

    private IEnumerable<Sums> PartsOf(Subject member, int year)
    {
        foreach (var point in PointsOf(member, year))
        {
            var facts = new Evaluator(new Statement(point));
            var isAmong = _among is null || facts.Evaluate(_among).IsYes;
            var isHeld = _where is null || facts.Evaluate(_where).IsYes;
            foreach (var of in _of is null ? [Near.Plain(1)] : EndsOf(facts.Measure(_of)))
            {
                foreach (var to in _to is null ? [of] : EndsOf(facts.Measure(_to)))
                {
                    var pair = new Pair(isHeld ? of : Near.Zero, to);
                    yield return new Sums(
                        isAmong && IsOf(point, year) ? pair : Pair.None,
                        isAmong && _sketch.IsAgainstYearBefore && IsOf(point, year - 1) ? pair : Pair.None);
                }
            }
        }
    }

    private bool IsOf(Subject point, int year) =>
        _started < 0 || CalendarDate.FromDayNumber((int)((NumberRange)point.ValuesOf(_started)).Interval.Lower.Value!.Value.Numerator).Year == year;

    // Every choice, yes or no, whole number and day that matters, one by one.
    private IEnumerable<Subject> PointsOf(Subject member, int year)
    {
        IEnumerable<Subject> points = [member];
        int[] slots = [.. new[] { _among, _where }.OfType<Expression>().SelectMany(Evaluator.SlotsOf).Concat(_started < 0 ? [] : [_started]).Distinct()];
        foreach (var slot in slots)
            points = [.. points.SelectMany(point => ValuesOf(member, slot, year).Select(value => At(point, slot, value)))];
        return points;
    }

    private static IEnumerable<PossibleValues> ValuesOf(Subject member, int slot, int year)
    {
        if (member.ValuesOf(slot) is ChoiceSet set)
            return Enumerable.Range(0, 64).Select(i => 1UL << i).Where(bit => (set.Members & bit) != 0).Select(bit => new ChoiceSet(bit));

        var interval = member.RangeOf(slot);
        IEnumerable<int> candidates = member.Kind.Facts[slot].Type == FactType.Date
            ? new[] { new CalendarDate(year - 2, 6, 1), new CalendarDate(year - 1, 1, 1), new CalendarDate(year - 1, 12, 31), new CalendarDate(year, 1, 1), new CalendarDate(year, 12, 31), new CalendarDate(year + 1, 1, 1) }
                .Select(day => day.DayNumber)
                .Concat(new[] { interval.Lower, interval.Upper }.Where(end => end.Value is not null).Select(end => (int)end.Value!.Value.Numerator))
            : Enumerable.Range(0, 10);
        return candidates.Distinct().Where(whole => interval.Contains(whole)).Select(whole => new NumberRange(Interval.Point(whole)));
    }

    private static HashSet<Near> EndsOf(Span span)
    {
        if (span.IsPoint)
            return [Near.Plain(span.Low.At!.Value)];

        var (low, high) = (span.Low, span.High);
        var between = low.At is { } a
            ? high.At is { } b ? (a + b) / 2 : a + 1
            : high.At is { } c ? c + -1 : 0;
        return [Approach(low, -1), Near.Plain(between), Approach(high, 1)];
    }

    private static Near Approach(End end, int side) => end.At is { } at ? new Near(0, at, end.IsIn ? 0 : -side) : new Near(side, 0, 0);

    private static Subject At(Subject subject, int slot, PossibleValues box)
    {
        var facts = Enumerable.Range(0, subject.Kind.Facts.Count)
            .Where(one => subject.Stated(one) is not null && one != slot)
            .ToDictionary(one => one, one => subject.Stated(one)!);
        facts[slot] = new StatedValue(box, subject.Kind.Facts[slot].Unit, "", SourceSpan.None);
        return new Subject(subject.Kind, subject.Header, facts, subject.Deviations);
    }

    private readonly record struct Pair(Near Part, Near Whole)
    {
        public static Pair None => new(Near.Zero, Near.Zero);

        public Pair Many => new(Part.Many, Whole.Many);

        public static Pair operator +(Pair a, Pair b) => new(a.Part + b.Part, a.Whole + b.Whole);
    }

    private readonly record struct Sums(Pair Now, Pair Before)
    {
        public static Sums None => new(Pair.None, Pair.None);

        public Sums Many => new(Now.Many, Before.Many);

        public static Sums operator +(Sums a, Sums b) => new(a.Now + b.Now, a.Before + b.Before);
    }
}
