using System.Collections.Generic;
using Compliance.Expressions;
using Compliance.Values;

namespace Compliance.Explanations;

/// <summary>One operation of a computation: <c>512 t / 18600 m² = 275.27 t/10⁴m²</c>.</summary>
/// <param name="Left">The left side, in the unit of its fact or of its own step.</param>
/// <param name="Operation">The operation.</param>
/// <param name="Right">The right side.</param>
/// <param name="Result">What comes out; of the last step, in the unit of the limit.</param>
public sealed record CalculationStep(Term Left, ArithmeticOperator Operation, Term Right, Term Result)
{
    /// <summary>The steps of a measure over a box, in the order in which they are worked out.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="box">The facts.</param>
    /// <param name="unit">The unit that the last result is shown in.</param>
    internal static IReadOnlyList<CalculationStep> Of(Measure measure, IFactValues box, Unit unit)
    {
        var steps = new List<CalculationStep>();
        TermOf(measure, box, unit, steps);
        return steps;
    }

    /// <summary>The value of a measure: a fact in its own unit, a number as it is written, a result in a usual unit.</summary>
    internal static Term TermOf(Measure measure, IFactValues box) => TermOf(measure, box, measure.UsualUnit, []);

    private static Term TermOf(Measure measure, IFactValues box, Unit unit, List<CalculationStep> steps) => measure.Match(
        fact: fact => new Term(box.RangeOf(fact.Slot), fact.Fact.Unit, fact.IsDate),
        constant: constant => new Term(Interval.Point(constant.Quantity.Value), constant.Quantity.Unit, constant.IsDate),
        arithmetic: arithmetic => ResultOf(arithmetic, arithmetic.Left, arithmetic.Operation, arithmetic.Right, box, unit, steps),
        shifted: shifted => ResultOf(shifted, shifted.Day, shifted.IsLater ? ArithmeticOperator.Add : ArithmeticOperator.Subtract, shifted.Duration, box, unit, steps),
        difference: difference => ResultOf(difference, difference.Later, ArithmeticOperator.Subtract, difference.Earlier, box, unit, steps));

    private static Term ResultOf(Measure measure, Measure first, ArithmeticOperator operation, Measure second, IFactValues box, Unit unit, List<CalculationStep> steps)
    {
        var left = TermOf(first, box, first.UsualUnit, steps);
        var right = TermOf(second, box, second.UsualUnit, steps);
        var result = new Term(measure.Enclose(box).Scale(Rational.One / unit.Scale), unit, measure.IsDate);
        steps.Add(new CalculationStep(left, operation, right, result));
        return result;
    }
}
