using System.Linq;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Values;

namespace Compliance.Explanations;

/// <summary>
/// The values of one fact for which a measure lies within a target, wherever in their boxes the other facts lie. Where the
/// fact occurs once, each operation is undone in its turn, exactly, and what comes out is one interval.
/// </summary>
internal static class Preimage
{
    // Months in the mean are never so many days from those of the calendar.
    private const int MostSteps = 70;

    /// <summary>The values, in the fact's own unit, or null.</summary>
    public static Interval? Of(Measure measure, int slot, Interval target, IFactValues box, SubjectKind kind) => measure.Match(
        fact: fact => target.Scale(Rational.One / fact.Fact.Unit.Scale),
        constant: _ => null,
        arithmetic: arithmetic => OfArithmetic(arithmetic, slot, target, box, kind),
        shifted: shifted => OfShifted(shifted, slot, target, box, kind),
        difference: difference => OfDifference(difference, slot, target, box, kind));

    /// <summary>Whether values of a fact can be found in a measure: not how many days or months have to be added to a day.</summary>
    public static bool CanFind(Measure measure, int slot) => measure.Match(
        fact: _ => true,
        constant: _ => true,
        arithmetic: arithmetic => CanFind(arithmetic.Left, slot) && CanFind(arithmetic.Right, slot),
        shifted: shifted => !shifted.Duration.Slots.Contains(slot) && CanFind(shifted.Day, slot),
        difference: difference => CanFind(difference.Later, slot) && CanFind(difference.Earlier, slot));

    private static Interval? OfArithmetic(ArithmeticMeasure arithmetic, int slot, Interval target, IFactValues box, SubjectKind kind)
    {
        var isLeft = arithmetic.Left.Slots.Contains(slot);
        var inner = isLeft ? Left(arithmetic, target, box) : Right(arithmetic, target, box, kind);
        return inner is null ? null : Of(isLeft ? arithmetic.Left : arithmetic.Right, slot, inner, box, kind);
    }

    private static Interval? Left(ArithmeticMeasure arithmetic, Interval target, IFactValues box)
    {
        var right = arithmetic.Right.Enclose(box);
        return arithmetic.Operation switch
        {
            ArithmeticOperator.Add => Addend(target, right),
            ArithmeticOperator.Subtract => Addend(target, -right),
            ArithmeticOperator.Multiply => Factor(target, right),
            ArithmeticOperator.Divide => Factor(target, Interval.Point(Rational.One) / right),
            ArithmeticOperator.Least => LeastWith(right, target),
            _ => LeastWith(-right, -target) is { } negated ? -negated : null,
        };
    }

    private static Interval? Right(ArithmeticMeasure arithmetic, Interval target, IFactValues box, SubjectKind kind)
    {
        var left = arithmetic.Left.Enclose(box);
        return arithmetic.Operation switch
        {
            ArithmeticOperator.Add => Addend(target, left),
            ArithmeticOperator.Subtract => Addend(target, left) is { } negated ? -negated : null,
            ArithmeticOperator.Multiply => Factor(target, left),
            ArithmeticOperator.Least => LeastWith(left, target),
            ArithmeticOperator.Greatest => LeastWith(-left, -target) is { } negated ? -negated : null,
            _ => Divisor(target, left, isPositive: arithmetic.Right.Enclose(new DomainFactValues(kind)).Lower.Value is { Sign: >= 0 }),
        };
    }

    // What the lesser of which and a given other one lies within a target.
    private static Interval? LeastWith(Interval other, Interval target)
    {
        // The other may be the lesser one, and must not fall below the target; where it stays below the target's end, the first may be anything.
        var isAbove = target.Lower.Value is null || new Interval(target.Lower, Bound.Unbounded).Contains(other);
        var isBelow = target.Upper.Value is null || new Interval(Bound.Unbounded, target.Upper).Contains(other);
        return isAbove ? new Interval(target.Lower, isBelow ? Bound.Unbounded : target.Upper) : null;
    }

    // Days go in steps of one, and more of one is more of the sum: the ends are looked for beside where they have to be.
    private static Interval? OfShifted(ShiftedDayMeasure shifted, int slot, Interval target, IFactValues box, SubjectKind kind)
    {
        if (shifted.Duration.Slots.Contains(slot))
            return null;

        var count = shifted.Duration.Enclose(box).Scale((shifted.IsLater ? Rational.One : -Rational.One) / (shifted.IsInMonths ? CalendarPeriod.Month : CalendarPeriod.Day));
        Rational? Sum(Rational day, Bound by) => shifted.Shift(day, by.Value);
        var first = target.Lower.Value is null ? Bound.Unbounded : FirstDay(day => Sum(day, count.Lower) is { } sum && IsFrom(target.Lower, sum), Guess(shifted, target.Lower, count.Lower));
        var last = target.Upper.Value is null ? Bound.Unbounded : LastDay(day => Sum(day, count.Upper) is { } sum && IsUpTo(target.Upper, sum), Guess(shifted, target.Upper, count.Upper));
        return first is { } low && last is { } high && Intervals.Between(low, high) is { } days ? Of(shifted.Day, slot, days, box, kind) : null;
    }

    private static Interval? OfDifference(DayDifferenceMeasure difference, int slot, Interval target, IFactValues box, SubjectKind kind)
    {
        var isLater = difference.Later.Slots.Contains(slot);
        var scale = difference.IsInMonths ? CalendarPeriod.Month : CalendarPeriod.Day;
        var (wanted, other) = (target.Scale(Rational.One / scale), (isLater ? difference.Earlier : difference.Later).Enclose(box));
        Rational? Between(Rational day, Bound end) => end.Value is not { } known ? null
            : isLater ? (difference.IsInMonths ? CalendarPeriod.MonthsBetween(known, day) : day - known)
            : (difference.IsInMonths ? CalendarPeriod.MonthsBetween(day, known) : known - day);

        // The least difference has to reach the lower end, and the greatest has to stay below the upper one.
        var (least, most) = isLater ? (other.Upper, other.Lower) : (other.Lower, other.Upper);
        bool IsEnough(Rational day) => Between(day, least) is { } months && IsFrom(wanted.Lower, months);
        bool IsNotTooMuch(Rational day) => Between(day, most) is { } months && IsUpTo(wanted.Upper, months);
        Rational? Near(Bound end, Bound known) => end.Value is { } value && known.Value is { } day
            ? CalendarPeriod.First(Bound.Closed(day + ((isLater ? value : -value) * (difference.IsInMonths ? CalendarPeriod.Month / CalendarPeriod.Day : Rational.One))))
            : null;
        var enough = wanted.Lower.Value is null ? Bound.Unbounded : isLater ? FirstDay(IsEnough, Near(wanted.Lower, least)) : LastDay(IsEnough, Near(wanted.Lower, least));
        var notTooMuch = wanted.Upper.Value is null ? Bound.Unbounded : isLater ? LastDay(IsNotTooMuch, Near(wanted.Upper, most)) : FirstDay(IsNotTooMuch, Near(wanted.Upper, most));
        var (first, last) = isLater ? (enough, notTooMuch) : (notTooMuch, enough);
        return first is { } low && last is { } high && Intervals.Between(low, high) is { } days
            ? Of(isLater ? difference.Later : difference.Earlier, slot, days, box, kind)
            : null;
    }

    private static Rational? Guess(ShiftedDayMeasure shifted, Bound end, Bound count) =>
        CalendarPeriod.First(Bound.Closed(end.Value!.Value)) is { } day && count.Value is { } by ? shifted.Shift(day, -by) : null;

    // The first day for which something holds that holds for all later ones too.
    private static Bound? FirstDay(System.Func<Rational, bool> holds, Rational? near)
    {
        if (near is not { } day)
            return null;

        for (var steps = 0; steps < MostSteps && holds(day - 1); steps++)
            day -= 1;
        for (var steps = 0; steps < MostSteps && !holds(day); steps++)
            day += 1;
        return holds(day) && !holds(day - 1) ? Bound.Closed(day) : null;
    }

    private static Bound? LastDay(System.Func<Rational, bool> holds, Rational? near) =>
        FirstDay(day => holds(-day), -near) is { Value: { } day } ? Bound.Closed(-day) : null;

    private static bool IsFrom(Bound lower, Rational value) => lower.Value is not { } low || value > low || (value == low && lower.IsClosed);

    private static bool IsUpTo(Bound upper, Rational value) => upper.Value is not { } high || value < high || (value == high && upper.IsClosed);

    // A divisor lies on one side of 0; there, it is one over what the dividend may be multiplied by.
    private static Interval? Divisor(Interval target, Interval dividend, bool isPositive)
    {
        var side = isPositive ? new Interval(Bound.Open(Rational.Zero), Bound.Unbounded) : new Interval(Bound.Unbounded, Bound.Open(Rational.Zero));
        return Factor(target, dividend) is { } factor && factor.Intersect(side) is { } inverse ? Interval.Point(Rational.One) / inverse : null;
    }

    // What can be added to every number of an interval so that the sum stays within the target.
    private static Interval? Addend(Interval target, Interval other)
    {
        if ((target.Lower.Value is not null && other.Lower.Value is null) || (target.Upper.Value is not null && other.Upper.Value is null))
            return null;

        return Intervals.Between(
            new Bound(target.Lower.Value - other.Lower.Value, IsReached(target.Lower, other.Lower)),
            new Bound(target.Upper.Value - other.Upper.Value, IsReached(target.Upper, other.Upper)));
    }

    // What every number of an interval can be multiplied by so that the product stays within the target.
    private static Interval? Factor(Interval target, Interval other)
    {
        Interval? allowed = Interval.All;
        foreach (var (end, infinity) in new[] { (other.Lower, -1), (other.Upper, 1) })
        {
            allowed = allowed is null ? null : Below(allowed, target.Upper, end, infinity);
            allowed = allowed is null ? null : Below(allowed, new Bound(-target.Lower.Value, target.Lower.IsClosed), new Bound(-end.Value, end.IsClosed), -infinity);
        }

        // 0 times anything is 0, whatever the ends say.
        if (allowed is null || target.Contains(Rational.Zero) || !allowed.Contains(Rational.Zero))
            return allowed;
        return Intervals.Between(OpenAtZero(allowed.Lower), OpenAtZero(allowed.Upper));
    }

    // Those of the allowed factors whose product with one end stays below a bound.
    private static Interval? Below(Interval allowed, Bound bound, Bound end, int infinity)
    {
        if (bound.Value is not { } most)
            return allowed;
        if (end.Value is { IsZero: true })
            return most.Sign > 0 || (most.IsZero && IsReached(bound, end)) ? allowed : null;

        var sign = end.Value?.Sign ?? infinity;
        var limit = end.Value is { } value ? new Bound(most / value, IsReached(bound, end)) : Bound.Closed(Rational.Zero);
        return allowed.Intersect(sign > 0 ? new Interval(Bound.Unbounded, limit) : new Interval(limit, Bound.Unbounded));
    }

    // At the very bound: where it belongs to the target, or the other end is never quite there.
    private static bool IsReached(Bound target, Bound other) => target.Value is not null && (target.IsClosed || !other.IsClosed);

    private static Bound OpenAtZero(Bound bound) => bound.Value is { IsZero: true } ? Bound.Open(Rational.Zero) : bound;
}
