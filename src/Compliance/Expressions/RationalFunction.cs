using System;
using Compliance.Values;

namespace Compliance.Expressions;

/// <summary>
/// A measure as one polynomial over another. The divisor keeps one sign over the whole domain, since no divisor of a checked
/// expression may be 0; it is made positive here, so that a comparison can be multiplied out.
/// </summary>
internal sealed record RationalFunction(Polynomial Numerator, Polynomial Denominator)
{
    /// <summary>The measure multiplied out; null where that is too long.</summary>
    public static RationalFunction? Of(Measure measure, IFactValues domains) => Of(measure, domains, Unknown);

    /// <summary>The measure as a function of one fact, every other fact being known; null where it is too long.</summary>
    public static RationalFunction? OfOne(Measure measure, int slot, IFactValues box) =>
        Of(measure, box, fact => fact.Slot == slot ? Unknown(fact) : Polynomial.Of(fact.Enclose(box).Lower.Value!.Value));

    /// <summary>A polynomial that has everywhere the sign of the difference.</summary>
    public Polynomial Minus(RationalFunction other) => (Numerator * other.Denominator) - (other.Numerator * Denominator);

    private static Polynomial Unknown(FactMeasure fact) => Polynomial.Of(Monomial.Of(fact.Slot), fact.Fact.Unit.Scale);

    private static RationalFunction? Of(Measure measure, IFactValues domains, Func<FactMeasure, Polynomial> read) => measure.Match(
        fact: fact => new RationalFunction(read(fact), Polynomial.One),
        constant: number => new RationalFunction(Polynomial.Of(number.Quantity.Value * number.Quantity.Unit.Scale), Polynomial.One),
        arithmetic: arithmetic => OfArithmetic(arithmetic, domains, read),
        shifted: shifted => shifted.IsInMonths ? null : OfDays(shifted, domains, read),
        difference: difference => difference.IsInMonths ? null : OfDays(difference, domains, read));

    // Whole days are plain numbers; months are of different lengths.
    private static RationalFunction? OfDays(ShiftedDayMeasure shifted, IFactValues domains, Func<FactMeasure, Polynomial> read) =>
        Of(shifted.Day, domains, read) is { } day && Of(shifted.Duration, domains, read) is { } duration
            ? Add(day, duration with { Numerator = duration.Numerator * Polynomial.Of((shifted.IsLater ? Rational.One : -Rational.One) / CalendarPeriod.Day) })
            : null;

    private static RationalFunction? OfDays(DayDifferenceMeasure difference, IFactValues domains, Func<FactMeasure, Polynomial> read) =>
        Of(difference.Later, domains, read) is { } later && Of(difference.Earlier, domains, read) is { } earlier
            ? new RationalFunction(later.Minus(earlier) * Polynomial.Of(CalendarPeriod.Day), later.Denominator * earlier.Denominator)
            : null;

    private static RationalFunction? OfArithmetic(ArithmeticMeasure arithmetic, IFactValues domains, Func<FactMeasure, Polynomial> read)
    {
        if (arithmetic.IsExtremum || Of(arithmetic.Left, domains, read) is not { } left || Of(arithmetic.Right, domains, read) is not { } right)
            return null;

        var result = arithmetic.Operation switch
        {
            ArithmeticOperator.Multiply => new RationalFunction(left.Numerator * right.Numerator, left.Denominator * right.Denominator),
            ArithmeticOperator.Divide => Divide(left, right, arithmetic.Right.Enclose(domains)),
            ArithmeticOperator.Add => Add(left, right),
            _ => new RationalFunction(left.Minus(right), left.Denominator * right.Denominator),
        };
        return result.Numerator.IsTooLong || result.Denominator.IsTooLong ? null : result;
    }

    private static RationalFunction Add(RationalFunction left, RationalFunction right) =>
        new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    private static RationalFunction Divide(RationalFunction left, RationalFunction right, Interval divisor)
    {
        var isNegative = divisor.Upper.Value is { Sign: <= 0 };
        var numerator = left.Numerator * right.Denominator;
        var denominator = left.Denominator * right.Numerator;
        return isNegative ? new RationalFunction(-numerator, -denominator) : new RationalFunction(numerator, denominator);
    }
}
