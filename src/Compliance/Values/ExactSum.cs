using System.Numerics;

namespace Compliance.Values;

/// <summary>
/// A running total that is always exact: what is added and taken away again leaves no trace, however often. It keeps one
/// denominator for all, so that adding a decimal is one addition of whole numbers.
/// </summary>
internal sealed class ExactSum
{
    private BigInteger _numerator = BigInteger.Zero;
    private BigInteger _denominator = BigInteger.One;

    /// <summary>The total.</summary>
    public Rational Value => Rational.Of(_numerator, _denominator);

    /// <summary>Whether the total is 0.</summary>
    public bool IsZero => _numerator.IsZero;

    /// <summary>This total as a part of itself and another, which are not both 0: reduced once, and not at each step.</summary>
    public Rational PartOfBoth(ExactSum other)
    {
        var own = _numerator * other._denominator;
        return Rational.Of(own, own + (other._numerator * _denominator));
    }

    public void Add(Rational value) => Add(value.Numerator, value.Denominator);

    public void Subtract(Rational value) => Add(-value.Numerator, value.Denominator);

    public void Add(ExactSum other) => Add(other._numerator, other._denominator);

    private void Add(BigInteger numerator, BigInteger denominator)
    {
        if (denominator != _denominator)
        {
            // The denominators of decimals soon settle on one power of ten.
            var factor = BigInteger.DivRem(_denominator, denominator, out var rest);
            if (rest.IsZero)
            {
                numerator *= factor;
            }
            else
            {
                var common = _denominator / BigInteger.GreatestCommonDivisor(_denominator, denominator) * denominator;
                _numerator *= common / _denominator;
                numerator *= common / denominator;
                _denominator = common;
            }
        }

        _numerator += numerator;
    }
}
