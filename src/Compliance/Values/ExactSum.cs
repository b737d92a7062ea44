namespace Compliance.Values;

/// <summary>
/// A running total that is always exact: what is added and taken away again leaves no trace, however often. It keeps one
/// denominator for all, so that adding a decimal is one addition of whole numbers; what does not fit into these is kept
/// beside them as a fraction of any size.
/// </summary>
internal sealed class ExactSum
{
    private WideInteger _numerator;
    private long _denominator = 1;
    private Rational _rest;

    /// <summary>The total.</summary>
    public Rational Value => Rational.Of(_numerator.ToBigInteger(), _denominator) + _rest;

    /// <summary>Whether the total is 0.</summary>
    public bool IsZero => _rest.IsZero ? _numerator.IsZero : Value.IsZero;

    /// <summary>The total as an end of an interval; lost where it does not fit.</summary>
    public WideBound ToBound(bool isClosed) => _rest.IsZero ? new WideBound(_numerator, _denominator, isClosed) : WideBound.Lost;

    /// <summary>This total as a part of itself and another, which are not both 0: reduced once, and not at each step.</summary>
    public Rational PartOfBoth(ExactSum other)
    {
        if (!_rest.IsZero || !other._rest.IsZero)
            return Value / (Value + other.Value);

        var own = _numerator.ToBigInteger() * other._denominator;
        return Rational.Of(own, own + (other._numerator.ToBigInteger() * _denominator));
    }

    public void Add(Rational value)
    {
        if (!value.TryGetSmall(out var numerator, out var denominator) || !TryAdd(numerator, denominator))
            _rest += value;
    }

    public void Subtract(Rational value)
    {
        if (!value.TryGetSmall(out var numerator, out var denominator) || !TryAdd(-numerator, denominator))
            _rest -= value;
    }

    public void Add(ExactSum other)
    {
        if (!TryAdd(other._numerator, other._denominator))
            _rest += Rational.Of(other._numerator.ToBigInteger(), other._denominator);
        if (!other._rest.IsZero)
            _rest += other._rest;
    }

    public void Subtract(ExactSum other) => Subtract(other.Value);

    /// <summary>Becomes what another total is.</summary>
    public void CopyFrom(ExactSum other)
    {
        _numerator = other._numerator;
        _denominator = other._denominator;
        _rest = other._rest;
    }

    // The denominators of decimals soon settle on one power of ten.
    private bool TryAdd(WideInteger numerator, long denominator)
    {
        var (own, common) = (_numerator, _denominator);
        if (denominator != common)
        {
            if (common % denominator != 0)
            {
                var factor = denominator / GreatestCommonDivisor(common, denominator);
                if (common > long.MaxValue / factor)
                    return false;
                own *= factor;
                common *= factor;
            }

            numerator *= common / denominator;
        }

        var sum = own + numerator;
        if (sum.IsLost)
            return false;
        (_numerator, _denominator) = (sum, common);
        return true;
    }

    private static long GreatestCommonDivisor(long left, long right)
    {
        while (right != 0)
            (left, right) = (right, left % right);
        return left;
    }
}
