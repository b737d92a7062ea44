using Compliance.Expressions;
using Compliance.Subjects;
using Compliance.Values;

namespace Compliance.Compilation;

/// <summary>
/// A measure ready to run over rows of doubles. It computes in whatever unit its facts are held in, and knows that unit's
/// scale, so that a fact is used as it stands: 78 of a percentage is exactly 78.
/// </summary>
internal abstract class MeasureNode(Rational scale)
{
    /// <summary>How many coherent base units one of what it computes is.</summary>
    public Rational Scale { get; } = scale;

    public abstract Enclosure Enclose(FactRow row);
}

internal sealed class FactNode(int number, Rational scale) : MeasureNode(scale)
{
    /// <summary>Which of the kind's numbers it is.</summary>
    public int Number => number;

    public override Enclosure Enclose(FactRow row) => Enclosure.Rounded(row.Numbers[number].Low, row.Numbers[number].High);
}

internal sealed class ConstantNode(Rational value, Rational scale) : MeasureNode(scale)
{
    private readonly Enclosure _value = Enclosure.Rounded(value.ToSafeDouble(), value.ToSafeDouble());

    public override Enclosure Enclose(FactRow row) => _value;
}

internal sealed class SumNode(MeasureNode left, MeasureNode right) : MeasureNode(left.Scale)
{
    public override Enclosure Enclose(FactRow row) => left.Enclose(row) + right.Enclose(row);
}

internal sealed class DifferenceNode(MeasureNode left, MeasureNode right) : MeasureNode(left.Scale)
{
    public override Enclosure Enclose(FactRow row) => left.Enclose(row) - right.Enclose(row);
}

internal sealed class ProductNode(MeasureNode left, MeasureNode right, Rational scale) : MeasureNode(scale)
{
    public override Enclosure Enclose(FactRow row) => left.Enclose(row) * right.Enclose(row);
}

internal sealed class QuotientNode(MeasureNode left, MeasureNode right) : MeasureNode(left.Scale / right.Scale)
{
    public override Enclosure Enclose(FactRow row) => left.Enclose(row) / right.Enclose(row);
}

internal sealed class LeastNode(MeasureNode left, MeasureNode right) : MeasureNode(left.Scale)
{
    public override Enclosure Enclose(FactRow row) => Enclosure.Lesser(left.Enclose(row), right.Enclose(row));
}

internal sealed class GreatestNode(MeasureNode left, MeasureNode right) : MeasureNode(left.Scale)
{
    public override Enclosure Enclose(FactRow row) => -Enclosure.Lesser(-left.Enclose(row), -right.Enclose(row));
}

/// <summary>A measure that is computed exactly in the first place, as those over days are: few rules have one.</summary>
internal sealed class ExactMeasureNode(Measure measure) : MeasureNode(Rational.One)
{
    public override Enclosure Enclose(FactRow row)
    {
        var value = measure.Enclose(row.PossibleValues);
        return Enclosure.Rounded(value.Lower.Value?.ToSafeDouble() ?? double.NegativeInfinity, value.Upper.Value?.ToSafeDouble() ?? double.PositiveInfinity);
    }
}
