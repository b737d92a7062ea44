using Compliance.Tests.Reference;

namespace Compliance.Tests.Portfolios;

/// <summary>A number as it is approached: so many times something beyond all numbers, a number, and so many hairs.</summary>
internal readonly record struct Near(Fraction Far, Fraction At, Fraction Hairs)
{
    public static Near Zero => Plain(0);

    /// <summary>Whether it is a number, and not only approached.</summary>
    public bool IsPlain => Far.Sign == 0 && Hairs.Sign == 0;

    public bool IsZero => IsPlain && At.Sign == 0;

    /// <summary>More of it than any number says.</summary>
    public Near Many => Far.Sign == 0 && At.Sign != 0 ? new(At, 0, 0) : this;

    public static Near Plain(Fraction at) => new(0, at, 0);

    public static Near operator +(Near a, Near b) => new(a.Far + b.Far, a.At + b.At, a.Hairs + b.Hairs);

    public static Near operator -(Near a) => new(-a.Far, -a.At, -a.Hairs);

    /// <summary>The difference of two numbers: reached where both are, and however they are approached, else only approached.</summary>
    public static Near Difference(Near a, Near b) => new(a.Far + -b.Far, a.At + -b.At, a.IsPlain && b.IsPlain ? 0 : 1);

    /// <summary>What the quotient tends to; the divisor is more than 0, if only by a hair.</summary>
    public static Near operator /(Near a, Near b)
    {
        var isReached = a.IsPlain && b.IsPlain;
        Near Towards(Fraction value) => isReached ? Plain(value) : new(0, value, 1);
        if (b.Far.Sign != 0)
            return Towards(a.Far / b.Far);
        if (a.Far.Sign != 0)
            return new(a.Far, 0, 0);
        if (b.At.Sign != 0)
            return Towards(a.At / b.At);
        return a.At.Sign != 0 ? new(a.At, 0, 0) : Towards(a.Hairs / b.Hairs);
    }
}
