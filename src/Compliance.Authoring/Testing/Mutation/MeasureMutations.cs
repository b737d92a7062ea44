using System.Collections.Generic;
using System.Linq;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Values;

namespace Compliance.Authoring.Testing.Mutation;

/// <summary>Every measure of the same dimension that differs from a given one in one operand, operator or number. What a pack could not say is left out.</summary>
internal static class MeasureMutations
{
    /// <summary>The mutations of a measure over a kind of subject.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="kind">The kind of subject.</param>
    /// <param name="isWhole">Whether what its numbers are held against goes in steps of one.</param>
    public static IEnumerable<Measure> Of(Measure measure, SubjectKind kind, bool isWhole = false) => measure.Match(
        fact: fact => FigureMutations.Of(fact, kind),
        constant: constant => constant.IsDate ? Days(constant) : QuantityMutations.Of(constant.Quantity, isWhole).Select(quantity => new ConstantMeasure(quantity, isDate: false)),
        arithmetic: arithmetic => OfArithmetic(arithmetic, kind).Where(changed => changed.Dimension.Equals(measure.Dimension)),
        shifted: shifted => OfShifted(shifted, kind),
        difference: difference => OfDifference(difference, kind));

    // The day itself, the other side of it, and each part another.
    private static IEnumerable<Measure> OfShifted(ShiftedDayMeasure shifted, SubjectKind kind) =>
    [
        shifted.Day,
        new ShiftedDayMeasure(shifted.Day, shifted.Duration, !shifted.IsLater),
        .. Of(shifted.Day, kind).Select(day => new ShiftedDayMeasure(day, shifted.Duration, shifted.IsLater)),
        .. (shifted.Duration is ConstantMeasure { Quantity: var quantity } ? Steps(quantity) : []).Select(duration => new ShiftedDayMeasure(shifted.Day, duration, shifted.IsLater)),
    ];

    private static IEnumerable<Measure> OfDifference(DayDifferenceMeasure difference, SubjectKind kind) =>
    [
        new DayDifferenceMeasure(difference.Earlier, difference.Later, difference.IsInMonths),
        .. Of(difference.Later, kind).Select(later => new DayDifferenceMeasure(later, difference.Earlier, difference.IsInMonths)),
        .. Of(difference.Earlier, kind).Select(earlier => new DayDifferenceMeasure(difference.Later, earlier, difference.IsInMonths)),
    ];

    // One more and one less of its unit: what is added to a day is whole.
    private static IEnumerable<ConstantMeasure> Steps(Quantity quantity) =>
        new[] { quantity.Value - 1, quantity.Value + 1 }.Where(value => value.Sign > 0).Select(value => new ConstantMeasure(quantity with { Value = value }, isDate: false));

    private static IEnumerable<Measure> Days(ConstantMeasure day)
    {
        var date = CalendarDate.FromDayNumber((int)day.Quantity.Value.Numerator);
        return DateMutations.Of(date).Select(other => new ConstantMeasure(new Quantity(other.DayNumber, day.Quantity.Unit), isDate: true));
    }

    private static IEnumerable<Measure> OfArithmetic(ArithmeticMeasure arithmetic, SubjectKind kind)
    {
        var (left, operation, right) = (arithmetic.Left, arithmetic.Operation, arithmetic.Right);
        var inverse = operation switch
        {
            ArithmeticOperator.Add => ArithmeticOperator.Subtract,
            ArithmeticOperator.Subtract => ArithmeticOperator.Add,
            ArithmeticOperator.Multiply => ArithmeticOperator.Divide,
            ArithmeticOperator.Divide => ArithmeticOperator.Multiply,
            ArithmeticOperator.Least => ArithmeticOperator.Greatest,
            _ => ArithmeticOperator.Least,
        };
        List<Measure?> changed =
        [
            left, right,
            Join(left, inverse, right, kind),
            operation is ArithmeticOperator.Subtract or ArithmeticOperator.Divide ? Join(right, operation, left, kind) : null,
            .. Of(left, kind).Select(other => Join(other, operation, right, kind)),
            .. Of(right, kind).Select(other => Join(left, operation, other, kind)),
        ];
        return changed.OfType<Measure>();
    }

    // Null where the pack would not be read: unlike things added, or something divided by what may be 0.
    private static ArithmeticMeasure? Join(Measure left, ArithmeticOperator operation, Measure right, SubjectKind kind)
    {
        if (operation is ArithmeticOperator.Add or ArithmeticOperator.Subtract && !left.Dimension.Equals(right.Dimension))
            return null;
        if (operation == ArithmeticOperator.Divide && right.Enclose(new DomainFactValues(kind)).Contains(Rational.Zero))
            return null;
        return new ArithmeticMeasure(left, operation, right);
    }
}
