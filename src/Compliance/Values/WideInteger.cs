using System;
using System.Numerics;

namespace Compliance.Values;

/// <summary>
/// A whole number of up to 127 bits and its sign, which no arithmetic allocates for. A result that does not fit is lost, and
/// whatever is made of it is lost too: a reader checks once, at the end, and counts again with numbers of any size.
/// </summary>
internal readonly struct WideInteger : IEquatable<WideInteger>
{
    // Two's complement; the one number without an opposite marks an overflow.
    private readonly ulong _high;
    private readonly ulong _low;

    private WideInteger(ulong high, ulong low)
    {
        _high = high;
        _low = low;
    }

    /// <summary>What did not fit.</summary>
    public static WideInteger Lost => new(1UL << 63, 0);

    /// <summary>Whether it did not fit, or was made of something that did not.</summary>
    public bool IsLost => _high == 1UL << 63 && _low == 0;

    /// <summary>Whether it is 0.</summary>
    public bool IsZero => (_high | _low) == 0;

    /// <summary>-1, 0 or 1; of what is lost it says nothing.</summary>
    public int Sign => IsNegative ? -1 : IsZero ? 0 : 1;

    private bool IsNegative => (long)_high < 0;

    /// <summary>A number as it is.</summary>
    public static implicit operator WideInteger(long value) => new(value < 0 ? ulong.MaxValue : 0, (ulong)value);

    /// <summary>The sum.</summary>
    public static WideInteger operator +(WideInteger left, WideInteger right)
    {
        if (left.IsLost || right.IsLost)
            return Lost;

        var low = unchecked(left._low + right._low);
        var sum = new WideInteger(unchecked(left._high + right._high + (low < left._low ? 1UL : 0)), low);

        // Only two numbers of one sign can leave the range, and then the sign of their sum is the other.
        return left.IsNegative == right.IsNegative && sum.IsNegative != left.IsNegative ? Lost : sum;
    }

    /// <summary>The difference.</summary>
    public static WideInteger operator -(WideInteger left, WideInteger right) => left + -right;

    /// <summary>The number with the other sign.</summary>
    public static WideInteger operator -(WideInteger value) => unchecked(new(~value._high + (value._low == 0 ? 1UL : 0), ~value._low + 1));

    /// <summary>The product.</summary>
    public static WideInteger operator *(WideInteger left, WideInteger right)
    {
        if (left.IsLost || right.IsLost)
            return Lost;

        var (wide, narrow) = (Abs(left), Abs(right));
        if (wide._high == 0)
            (wide, narrow) = (narrow, wide);
        if (narrow._high != 0)
            return Lost;

        var (carry, low) = Multiply(wide._low, narrow._low);
        var (excess, high) = Multiply(wide._high, narrow._low);
        high = unchecked(high + carry);
        if (excess != 0 || high < carry || high >> 63 != 0)
            return Lost;

        var product = new WideInteger(high, low);
        return left.IsNegative == right.IsNegative ? product : -product;
    }

    /// <summary>The same number of any size.</summary>
    /// <exception cref="InvalidOperationException">It is lost.</exception>
    public BigInteger ToBigInteger() => IsLost
        ? throw new InvalidOperationException("The number did not fit.")
        : ((BigInteger)(long)_high << 64) + _low;

    /// <inheritdoc/>
    public bool Equals(WideInteger other) => _high == other._high && _low == other._low;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is WideInteger other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => ((_high * 31) ^ _low).GetHashCode();

    private static WideInteger Abs(WideInteger value) => value.IsNegative ? -value : value;

    private static (ulong High, ulong Low) Multiply(ulong left, ulong right)
    {
        if ((left | right) <= uint.MaxValue)
            return (0, left * right);

        // By halves, as by hand.
        var (leftHigh, leftLow) = (left >> 32, left & uint.MaxValue);
        var (rightHigh, rightLow) = (right >> 32, right & uint.MaxValue);
        var low = leftLow * rightLow;
        var middle = (leftHigh * rightLow) + (low >> 32);
        var other = (leftLow * rightHigh) + (middle & uint.MaxValue);
        return ((leftHigh * rightHigh) + (middle >> 32) + (other >> 32), (other << 32) | (low & uint.MaxValue));
    }
}
