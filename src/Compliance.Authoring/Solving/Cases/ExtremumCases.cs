using Compliance.Expressions;

namespace Compliance.Authoring.Solving.Cases;

/// <summary>The lesser and the greater of two measures, taken apart: one of the two, where it is that one.</summary>
internal static class ExtremumCases
{
    /// <summary>A measure by the first extremum in it: what it is where the first of the two is taken, and where the second is; null where it has none.</summary>
    public static (ArithmeticMeasure Extremum, Measure First, Measure Second)? Split(Measure measure)
    {
        if (measure is not ArithmeticMeasure arithmetic)
            return null;
        if (Split(arithmetic.Left) is { } left)
            return (left.Extremum, With(arithmetic, left.First, arithmetic.Right), With(arithmetic, left.Second, arithmetic.Right));
        if (Split(arithmetic.Right) is { } right)
            return (right.Extremum, With(arithmetic, arithmetic.Left, right.First), With(arithmetic, arithmetic.Left, right.Second));

        return arithmetic.IsExtremum ? (arithmetic, arithmetic.Left, arithmetic.Right) : null;
    }

    private static ArithmeticMeasure With(ArithmeticMeasure whole, Measure left, Measure right) => new(left, whole.Operation, right);
}
