using Compliance.Expressions;
using Compliance.Localization;
using Compliance.Sql.Dialects;
using Compliance.Sql.Syntax;
using Compliance.Values;
using static Compliance.Sql.Syntax.SqlSyntax;

namespace Compliance.Sql.Compilation;

/// <summary>Turns measures into the ends of what they may be over a row, as <see cref="Measure.Enclose"/> computes them.</summary>
internal sealed class MeasureCompiler(Arithmetic arithmetic, EndArithmetic ends, LevelCompiler levels, SqlDialect dialect)
{
    // A period that leads further is taken for endless.
    private const int MostMonths = 1_000_000;

    private static readonly Rational SecondsOfDay = 86_400;
    private static readonly Rational SecondsOfMonth = 2_629_746;

    /// <summary>What a measure may be.</summary>
    public Range Compile(Measure measure, Scope scope) => measure.Match(
        fact: fact => scope.RangeOf(fact.Slot),
        constant: constant => Constant(constant.Quantity.Value * constant.Quantity.Unit.Scale),
        arithmetic: arithmetic => Compile(arithmetic, scope),
        shifted: shifted => Compile(shifted, scope),
        difference: difference => Compile(difference, scope),
        level: level => Level(level, scope));

    /// <summary>What a number that is known beforehand is, in coherent base units: its digits are in the scale.</summary>
    public static Range Constant(Rational value)
    {
        var end = End.Closed(Amount.Of(value.Sign));
        return new Range(end, end, value.IsZero ? Rational.One : Rational.Abs(value));
    }

    /// <summary>The same in another scale.</summary>
    public Range InScale(Range range, Rational scale) => new(ends.Times(range.Low, range.Scale / scale), ends.Times(range.High, range.Scale / scale), scale);

    /// <summary>The product with a number of one sign.</summary>
    public Range Times(Range left, Range right, Interval leftDomain, Interval rightDomain)
    {
        if (IsNotNegative(rightDomain))
            return TimesNotNegative(left, right, IsNotNegative(leftDomain));
        if (IsNotNegative(leftDomain))
            return TimesNotNegative(right, left, IsNotNegative(rightDomain));
        if (IsNotPositive(rightDomain))
            return Negate(TimesNotNegative(left, Negate(right), IsNotNegative(leftDomain)));
        if (IsNotPositive(leftDomain))
            return Negate(TimesNotNegative(right, Negate(left), isNotNegative: false));
        throw new RefusedException(new LocalizedText("乘积的两个因子都可正可负", "it multiplies two numbers either of which may have either sign"));
    }

    /// <summary>The number with the other sign.</summary>
    public Range Negate(Range range) => range with { Low = ends.Negate(range.High), High = ends.Negate(range.Low) };

    /// <summary>Whether no number of an interval is less than 0.</summary>
    public static bool IsNotNegative(Interval interval) => interval.Lower.Value is { Sign: >= 0 };

    /// <summary>Whether none is more than 0.</summary>
    public static bool IsNotPositive(Interval interval) => interval.Upper.Value is { Sign: <= 0 };

    private Range Compile(ArithmeticMeasure measure, Scope scope)
    {
        var (left, right) = (Compile(measure.Left, scope), Compile(measure.Right, scope));
        switch (measure.Operation)
        {
            case ArithmeticOperator.Multiply:
                return Times(left, right, DomainOf(measure.Left, scope), DomainOf(measure.Right, scope));
            case ArithmeticOperator.Divide:
                return Divide(left, right, DomainOf(measure.Left, scope), DomainOf(measure.Right, scope));
        }

        // The greatest scale in which both are whole multiples of what they were.
        var ratio = left.Scale / right.Scale;
        var scale = left.Scale / Rational.Of(ratio.Numerator);
        (left, right) = (InScale(left, scale), InScale(right, scale));
        return measure.Operation switch
        {
            ArithmeticOperator.Add => new Range(ends.Plus(left.Low, right.Low), ends.Plus(left.High, right.High), scale),
            ArithmeticOperator.Subtract => new Range(ends.Plus(left.Low, ends.Negate(right.High)), ends.Plus(left.High, ends.Negate(right.Low)), scale),
            ArithmeticOperator.Least => Least(left, right),
            _ => Negate(Least(Negate(left), Negate(right))),
        };
    }

    private Range Least(Range left, Range right) => new(ends.LeastOfLower(left.Low, right.Low), ends.LeastOfUpper(left.High, right.High), left.Scale);

    // A checked divisor is of one sign, and never 0.
    private Range Divide(Range left, Range right, Interval leftDomain, Interval rightDomain)
    {
        if (!IsNotNegative(rightDomain))
            return Negate(Divide(left, Negate(right), leftDomain, -rightDomain));

        var inverse = new Range(EndArithmetic.InverseOfUpper(right.High), EndArithmetic.InverseOfLower(right.Low), Rational.One / right.Scale);
        return TimesNotNegative(left, inverse, IsNotNegative(leftDomain));
    }

    // What is multiplied with a number that is not negative is least with the least of it where it is not negative itself, and with the most of it else.
    private Range TimesNotNegative(Range left, Range right, bool isNotNegative)
    {
        var scale = left.Scale * right.Scale;
        if (isNotNegative)
            return new Range(ends.Times(left.Low, right.Low), ends.Times(left.High, right.High), scale);

        var isLowNotNegative = left.Low.IsNone ? False : Apply(SqlOperator.AtMost, Whole(0), left.Low.Numerator.Value);
        var isHighNotPositive = left.High.IsNone ? False : Apply(SqlOperator.AtMost, left.High.Numerator.Value, Whole(0));
        return new Range(
            Either(isLowNotNegative, ends.Times(left.Low, right.Low), ends.Times(left.Low, right.High)),
            Either(isHighNotPositive, ends.Times(left.High, right.Low), ends.Times(left.High, right.High)),
            scale);
    }

    private static End Either(SqlExpression when, End then, End otherwise) => when is TruthLiteral known
        ? known.Value ? then : otherwise
        : new End(
            Arithmetic.If(when, then.Numerator, otherwise.Numerator),
            Arithmetic.If(when, then.Denominator, otherwise.Denominator),
            If(when, then.IsOpen, otherwise.IsOpen));

    private Range Level(LevelMeasure level, Scope scope)
    {
        var (low, high) = levels.Compile(level.Scheme, scope);
        return new Range(End.Closed(low), End.Closed(high), Rational.One);
    }

    private Range Compile(ShiftedDayMeasure shifted, Scope scope)
    {
        var day = Compile(shifted.Day, scope);
        var unit = shifted.IsInMonths ? SecondsOfMonth : SecondsOfDay;
        var count = InScale(Compile(shifted.Duration, scope), unit);
        if (!shifted.IsLater)
            count = Negate(count);
        if (!IsWhole(count.Low) || !IsWhole(count.High) || !IsWhole(day.Low) || !IsWhole(day.High))
            throw new RefusedException(new LocalizedText("所加的时间不一定是整日或整月", "what it adds to a day need not be whole days or months"));
        return new Range(Shift(day.Low, count.Low, shifted.IsInMonths), Shift(day.High, count.High, shifted.IsInMonths), Rational.One);
    }

    private Range Compile(DayDifferenceMeasure difference, Scope scope)
    {
        if (difference.IsInMonths)
            throw new RefusedException(new LocalizedText("以月计的时间只能与整月数比较", "a time in months is compared with a whole number of them only"));

        var (later, earlier) = (Compile(difference.Later, scope), Compile(difference.Earlier, scope));
        return new Range(ends.Plus(later.Low, ends.Negate(earlier.High)), ends.Plus(later.High, ends.Negate(earlier.Low)), SecondsOfDay);
    }

    /// <summary>A day some months after another.</summary>
    public End AddMonths(End day, Amount months) => Shift(day, End.Closed(months), isInMonths: true);

    private End Shift(End day, End count, bool isInMonths)
    {
        if (day.IsNone || count.IsNone)
            return End.None;
        if (!isInMonths)
            return End.Closed(arithmetic.Plus(day.Numerator, count.Numerator));
        if (dialect.AddMonths(day.Numerator.Value, count.Numerator.Value) is not { } later)
            throw new RefusedException(new LocalizedText("该数据库的日期范围不足以按月推算", "the dates of the database do not reach far enough to count months with them"));

        var isNear = count.Numerator.Known is { } known
            ? System.Numerics.BigInteger.Abs(known) <= MostMonths ? True : False
            : All(Apply(SqlOperator.AtMost, Whole(-MostMonths), count.Numerator.Value), Apply(SqlOperator.AtMost, count.Numerator.Value, Whole(MostMonths)));
        return End.Closed(new Amount(If(isNear, later, Null), 40_000_000, MayBeNull: true));
    }

    // Days and counts have ends of their own on every side.
    private static bool IsWhole(End end) => end.IsNone || (end.Denominator.Is(1) && end.IsOpen is TruthLiteral { Value: false });

    private static Interval DomainOf(Measure measure, Scope scope) => measure.Enclose(new DomainBox(scope.Kind));
}
